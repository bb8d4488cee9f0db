package io.github.errorbook.benchmarks.business;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What every application has, whatever its stack.
 */
@Configuration(proxyBeanMethods = false)
@Import(AccountController.class)
public class BusinessConfiguration {

	@Bean
	ReadyFile readyFile(@Value("${benchmark.ready}") Path path) {
		return new ReadyFile(path);
	}

}

package io.github.errorbook.benchmarks.webflux.advice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.business.BusinessConfiguration;

@SpringBootApplication
@Import(BusinessConfiguration.class)
public class AdviceApplication {

	public static void main(String[] args) {
		SpringApplication.run(AdviceApplication.class, args);
	}

}

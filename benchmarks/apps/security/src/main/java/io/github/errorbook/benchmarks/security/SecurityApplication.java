package io.github.errorbook.benchmarks.security;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.common.AccountAdvice;
import io.github.errorbook.benchmarks.common.CommonConfiguration;
import io.github.errorbook.benchmarks.common.SecurityConfiguration;

@SpringBootApplication
@Import({ CommonConfiguration.class, SecurityConfiguration.class, AccountAdvice.class })
public class SecurityApplication {

	public static void main(String[] args) {
		SpringApplication.run(SecurityApplication.class, args);
	}

}

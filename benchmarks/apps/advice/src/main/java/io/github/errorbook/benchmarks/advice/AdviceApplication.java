package io.github.errorbook.benchmarks.advice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.common.AccountAdvice;
import io.github.errorbook.benchmarks.common.CommonConfiguration;

@SpringBootApplication
@Import({ CommonConfiguration.class, AccountAdvice.class })
public class AdviceApplication {

	public static void main(String[] args) {
		SpringApplication.run(AdviceApplication.class, args);
	}

}

package io.github.errorbook.benchmarks.errorbook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.common.CommonConfiguration;

@SpringBootApplication
@Import(CommonConfiguration.class)
public class ErrorbookApplication {

	public static void main(String[] args) {
		SpringApplication.run(ErrorbookApplication.class, args);
	}

}

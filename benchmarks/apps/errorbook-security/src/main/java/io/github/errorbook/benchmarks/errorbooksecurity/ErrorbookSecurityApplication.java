package io.github.errorbook.benchmarks.errorbooksecurity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.common.CommonConfiguration;
import io.github.errorbook.benchmarks.common.SecurityConfiguration;

@SpringBootApplication
@Import({ CommonConfiguration.class, SecurityConfiguration.class })
public class ErrorbookSecurityApplication {

	public static void main(String[] args) {
		SpringApplication.run(ErrorbookSecurityApplication.class, args);
	}

}

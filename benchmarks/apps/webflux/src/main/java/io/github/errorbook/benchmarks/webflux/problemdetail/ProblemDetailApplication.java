package io.github.errorbook.benchmarks.webflux.problemdetail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.business.BusinessConfiguration;
import io.github.errorbook.benchmarks.business.ProblemController;

@SpringBootApplication
@Import({ BusinessConfiguration.class, ProblemController.class })
public class ProblemDetailApplication {

	public static void main(String[] args) {
		SpringApplication.run(ProblemDetailApplication.class, args);
	}

}

package io.github.errorbook.benchmarks.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.github.errorbook.benchmarks.common.CommonConfiguration;

@SpringBootApplication
@Import(CommonConfiguration.class)
public class PeerApplication {

	public static void main(String[] args) {
		SpringApplication.run(PeerApplication.class, args);
	}

}

package io.github.errorbook.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * A wallet service: accounts, transfers, statements. Its errors are described in
 * {@code application.yml}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WalletApplication {

	public static void main(String[] args) {
		SpringApplication.run(WalletApplication.class, args);
	}

}

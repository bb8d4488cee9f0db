package io.github.errorbook.settings.catalog;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests that start an application with a catalog.
 */
@ExtendWith(OutputCaptureExtension.class)
class CatalogStartUpTests {

	@Test
	void runMergesCatalogOverImportedFiles() {
		try (ConfigurableApplicationContext context = run("split-catalog/")) {
			assertThat(find(context, "LOST").status()).isEqualTo(404);
			assertThat(find(context, "ORDER_CLOSED").status()).isEqualTo(409);
			assertThat(find(context, "ORDER_CLOSED").documentation().title()).isEqualTo("Order closed");
			assertThat(find(context, "ORDER_CLOSED").message()).hasToString("The order is closed.");
		}
	}

	@Test
	void runMergesCatalogOverProfilesAndArguments() {
		try (ConfigurableApplicationContext context = run("split-catalog/", "--spring.profiles.active=strict",
				"--errorbook.codes.LOST.title=From the command line")) {
			assertThat(find(context, "LOST").status()).isEqualTo(410);
			assertThat(find(context, "LOST").message()).hasToString("It is lost.");
			assertThat(find(context, "LOST").documentation().title()).isEqualTo("From the command line");
			assertThat(find(context, "GONE").message()).hasToString("Gone in the profile.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 6", "2, 7", "3, 8" })
	void runWhenCatalogIsWrongFailsWithAllFaults(int number, int faults, CapturedOutput output) {
		assertThatException().isThrownBy(() -> run("wrong-catalog-%d.yml".formatted(number)))
			.withRootCauseInstanceOf(InvalidCatalogException.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The catalog of error codes has %d faults:".formatted(faults))
			.contains("Origin:   class path resource [wrong-catalog-%d.yml]".formatted(number))
			.doesNotContain("\tat io.github.errorbook");
	}

	private static ConfigurableApplicationContext run(String location, String... arguments) {
		SpringApplication application = new SpringApplicationBuilder(CatalogConfiguration.class)
			.web(WebApplicationType.NONE)
			.properties("spring.config.location=classpath:/" + location)
			.build();
		return application.run(arguments);
	}

	private static ErrorDefinition find(ConfigurableApplicationContext context, String code) {
		return Objects.requireNonNull(context.getBean(ErrorCatalog.class).find(code));
	}

	@Configuration(proxyBeanMethods = false)
	static class CatalogConfiguration {

		@Bean
		ErrorCatalog errorCatalog(Environment environment) {
			return ErrorCatalogFactory.create(environment, getClass().getClassLoader());
		}

	}

}

package io.github.errorbook.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The settings and failures that what a container rejects has to do with.
 */
class ContainerDoorWireTests {

	@ParameterizedTest
	@EnumSource
	void excludedPathKeepsThePageOfTheContainer(Container container) {
		try (Service service = Service.start(container, Application.class, "errorbook.paths.exclude=/ui/**")) {
			RawResponse response = service.get("/ui/a%2fb");
			assertThat(response.status()).isEqualTo(400);
			assertThat(response.header("Content-Type")).startsWith("text/html");
			assertThat(service.get("/a%2fb")).hasStatus(400).isJson("application/json");
			assertThat(service.get("/a%zz")).hasStatus(400).isJson("application/json");
		}
	}

	/*
	 * Jetty does not tell the path then.
	 */
	@Test
	void malformedPathIsExcludedToo() {
		try (Service service = Service.start(Container.TOMCAT, Application.class, "errorbook.paths.exclude=/ui/**")) {
			assertThat(service.get("/ui/a%zz").header("Content-Type")).startsWith("text/html");
		}
	}

	@ParameterizedTest
	@EnumSource
	void patternsAreOfPathsWithinTheApplication(Container container) {
		try (Service service = Service.start(container, Application.class, "server.servlet.context-path=/shop",
				"errorbook.paths.include=/api/**")) {
			assertThat(service.get("/shop/api/a%2fb")).hasStatus(400).isJson("application/json");
			assertThat(service.get("/shop/a%2fb").header("Content-Type")).startsWith("text/html");
		}
	}

	@ParameterizedTest
	@EnumSource
	void pathOutsideOfTheApplicationIsAnswered(Container container) {
		try (Service service = Service.start(container, Application.class, "server.servlet.context-path=/shop")) {
			assertThat(service.get("/elsewhere")).hasStatus(404).isJson("application/json");
		}
	}

	@ParameterizedTest
	@EnumSource
	void disabledLeavesThePageOfTheContainer(Container container) {
		try (Service service = Service.start(container, Application.class, "errorbook.enabled=false")) {
			assertThat(service.get("/a%2fb").header("Content-Type")).startsWith("text/html");
		}
	}

	@ParameterizedTest
	@EnumSource
	void textsAreInTheLanguageOfTheClient(Container container) {
		try (Service service = Service.start(container, Application.class, "spring.messages.basename=wire/container",
				"errorbook.response.include=path")) {
			RawResponse response = service.get("/a%2fb", "Accept-Language: de-CH, en;q=0.5");
			assertThat(response).hasStatus(400).isJson("application/json");
			assertThat(response.error().path("message").asString()).isEqualTo("Die Anfrage ist fehlerhaft.");
			assertThat(response.error().path("path").asString()).isEqualTo("/a%2fb");
		}
	}

	@ParameterizedTest
	@EnumSource
	void failureOfErrorbookItselfIsAnswered(Container container) {
		try (Service service = Service.start(container, FailingApplication.class)) {
			assertThat(service.get("/a%2fb")).hasStatus(500).isJson("application/json").leaksNothingOf("secret");
			assertThat(service.get("/a%2fb").code()).isEqualTo("INTERNAL_SERVER_ERROR");
		}
	}

	@TestService
	static class Application {

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class FailingApplication {

		@Lazy
		@Bean
		ErrorCustomizer failing() {
			throw new AssertionError("secret");
		}

	}

}

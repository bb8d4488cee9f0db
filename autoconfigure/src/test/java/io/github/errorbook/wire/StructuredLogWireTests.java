package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lines of errors in the structured formats of Spring Boot, as they get into a file.
 */
class StructuredLogWireTests {

	private static final JsonMapper strict = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	@TempDir
	Path folder;

	/* A context that another test keeps open keeps its logging too. */
	@BeforeEach
	void forgetLogging() {
		LoggingSystem.get(getClass().getClassLoader()).cleanUp();
	}

	private JsonNode line(String format, String target, String... properties) {
		return line(format, target, () -> {
		}, properties);
	}

	private JsonNode line(String format, String target, Runnable before, String... properties) {
		Path file = this.folder.resolve(format + ".log");
		List<String> all = new ArrayList<>(Arrays.asList(ObservedService.PROPERTIES));
		all.addAll(List.of("logging.file.name=" + file, "logging.structured.format.file=" + format,
				"logging.level." + LogLines.ERRORS + "=debug"));
		all.addAll(Arrays.asList(properties));
		try (Service service = Service.start(Container.TOMCAT, ObservedService.class, all.toArray(String[]::new))) {
			service.bean(ObservedService.BrokenFilter.class).before(before);
			service.get(target, ObservedService.USER, "X-Request-Id: r-1",
					"traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
			return Awaitility.await().until(() -> errors(file), (lines) -> !lines.isEmpty()).get(0);
		}
	}

	private static List<JsonNode> errors(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> line.contains(LogLines.ERRORS))
			.map(strict::readTree)
			.collect(Collectors.toList());
	}

	private static void assertMembers(JsonNode line, String code, int status, String path) {
		assertThat(line.path("error.code").asString()).isEqualTo(code);
		assertThat(line.path("http.status").asInt()).isEqualTo(status);
		assertRequest(line, path);
	}

	private static void assertRequest(JsonNode line, String path) {
		assertThat(line.path("method").asString()).isEqualTo("GET");
		assertThat(line.path("path").asString()).isEqualTo(path);
		assertThat(line.path("request_id").asString()).isEqualTo("r-1");
		assertThat(line.path("trace_id").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
		assertThat(line.has("principal")).isFalse();
		assertThat(line.has("query")).isFalse();
	}

	@Test
	void elasticLineHasCodeBesideException() {
		JsonNode line = line("ecs", "/crash");
		assertThat(line.path("error.code").asString()).isEqualTo("INTERNAL_SERVER_ERROR");
		assertThat(line.at("/http/status").asInt()).isEqualTo(500);
		assertRequest(line, "/crash");
		assertThat(line.at("/error/type").asString()).isEqualTo(IllegalStateException.class.getName());
		assertThat(line.at("/error/message").asString()).isEqualTo("broken");
		assertThat(line.at("/error/stack_trace").asString()).contains("ObservedService");
		assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
		assertThat(line.at("/ecs/version").asString()).isNotEmpty();
	}

	@Test
	void elasticLineOfClientErrorHasCode() {
		JsonNode line = line("ecs", "/items/7");
		assertThat(line.path("error.code").asString()).isEqualTo("CONFLICT");
		assertThat(line.has("error")).isFalse();
	}

	@Test
	void logstashLineHasAllMembers() {
		JsonNode line = line("logstash", "/crash");
		assertMembers(line, "INTERNAL_SERVER_ERROR", 500, "/crash");
		assertThat(line.path("stack_trace").asString()).contains("IllegalStateException: broken");
	}

	@Test
	void graylogLineHasAllMembers() {
		JsonNode line = line("gelf", "/items/7");
		assertThat(line.path("_error.code").asString()).isEqualTo("CONFLICT");
		assertThat(line.path("_http.status").asInt()).isEqualTo(409);
		assertThat(line.path("_request_id").asString()).isEqualTo("r-1");
		assertThat(line.path("_trace_id").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
		assertThat(line.path("short_message").asString()).startsWith("CONFLICT 409 GET /items/7 [r-1]");
	}

	@Test
	void principalAndQueryAreToldWhenAllowed() {
		JsonNode line = line("logstash", "/items/7?card=4711%0d%0a", "errorbook.logging.include=principal,query");
		assertThat(line.path("principal").asString()).isEqualTo("user");
		assertThat(line.path("query").asString()).isEqualTo("card=4711%0d%0a");
	}

	@Test
	void contextOfApplicationWithSameNamesCostsNoLine() {
		for (String format : List.of("ecs", "logstash", "gelf")) {
			JsonNode line = line(format, "/crash", () -> {
				MDC.put("request_id", "mine");
				MDC.put("path", "mine");
				MDC.put("http", "mine");
			});
			String prefix = format.equals("gelf") ? "_" : "";
			assertThat(line.path(prefix + "request_id").asString()).isEqualTo("mine");
			assertThat(line.path(prefix + "method").asString()).isEqualTo("GET");
		}
	}

	@Test
	void valueOfTheClientStaysOutOfStackTraces() {
		for (String format : List.of("ecs", "logstash", "gelf")) {
			JsonNode line = line(format, "/items/7", () -> {
				try {
					Integer.parseInt("hunter2");
				}
				catch (NumberFormatException ex) {
					throw new IllegalStateException("Cannot read hunter2", ex);
				}
			});
			assertThat(line.toString())
				.contains(IllegalStateException.class.getName(), NumberFormatException.class.getName(),
						"StructuredLogWireTests")
				.doesNotContain("hunter2");
		}
	}

}

package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Six services keep the form of their errors with YAML alone. The table {@code forms.txt}
 * has their answers.
 */
class FormsWireTests {

	private static final Map<String, Service> services = new HashMap<>();

	@AfterAll
	static void stop() {
		services.values().forEach(Service::close);
	}

	static Stream<Arguments> rows() throws IOException {
		String table = new ClassPathResource("forms.txt", FormsWireTests.class)
			.getContentAsString(StandardCharsets.UTF_8);
		return Stream.of(table.split("(?m)^== "))
			.skip(1)
			.map((part) -> part.split("\n"))
			.flatMap((lines) -> Stream.iterate(1, (line) -> line < lines.length, (line) -> line + 2)
				.map((line) -> Arguments.of(lines[0], lines[line], lines[line + 1])));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void answerIsThatOfTheService(String profile, String request, String answer) {
		String[] parts = request.split(" ", 3);
		String body = (parts.length == 3) ? parts[2] : null;
		for (Container container : Container.values()) {
			RawResponse response = service(container, profile).send(parts[0], parts[1], body,
					(body != null) ? new String[] { "Content-Type: application/json" } : new String[0]);
			assertThat(response.status() + " " + response.text()).as(container.name()).isEqualTo(answer);
		}
	}

	private static Service service(Container container, String profile) {
		return services.computeIfAbsent(container + profile, (key) -> Service.start(container, FormService.class,
				"spring.config.location=classpath:io/github/errorbook/wire/forms/" + profile + ".yml"));
	}

}

package io.github.errorbook.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The time of an error is written as the configuration says.
 */
class TimestampWireTests {

	private static Service start(Container container, String... properties) {
		String[] all = new String[properties.length + 1];
		all[0] = "errorbook.response.include=timestamp";
		System.arraycopy(properties, 0, all, 1, properties.length);
		return Service.start(container, ThrowingController.class, all);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TOMCAT | iso                 | UTC           | "20..-..-..T..:..:..[.0-9]*Z"
			JETTY  | iso                 | +02:00        | "20..-..-..T..:..:..[.0-9]*[+]02:00"
			TOMCAT | epoch-millis        | Europe/Berlin | 1[0-9]{12}
			JETTY  | epoch-seconds       | UTC           | 1[0-9]{9}
			TOMCAT | dd-MM-yyyy hh:mm:ss | Asia/Tokyo    | "..-..-20.. ..:..:.."
			JETTY  | dd MMM yyyy VV      | Asia/Tokyo    | ".. [A-Z][a-z]{2} 20.. Asia/Tokyo"
			""")
	void timestampHasTheFormat(Container container, String format, String zone, String pattern) {
		try (Service service = start(container, "errorbook.response.timestamp.format=" + format,
				"errorbook.response.timestamp.zone=" + zone)) {
			assertThat(service.get("/nothing").error().path("timestamp").toString()).matches(pattern);
			assertThat(service.get("/nothing", "Accept: application/problem+json").json().path("timestamp").toString())
				.matches(pattern);
		}
	}

	@Test
	void openApiDescribesTheFormat() {
		try (Service service = start(Container.TOMCAT, "errorbook.response.shape=flat",
				"errorbook.response.timestamp.format=epoch-millis")) {
			JsonNode timestamp = service.get("/v3/api-docs")
				.json()
				.at("/components/schemas/Error/properties/timestamp");
			assertThat(timestamp.path("type").asString()).isEqualTo("integer");
			assertThat(timestamp.path("format").asString()).isEqualTo("int64");
		}
	}

}

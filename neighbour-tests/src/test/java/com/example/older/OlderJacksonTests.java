package com.example.older;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Boot's own Jackson 2.
 */
class OlderJacksonTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = SpringApplication.run(Orders.class, "--server.port=0", "--server.address=127.0.0.1",
				"--spring.http.converters.preferred-json-mapper=jackson2",
				"--spring.jackson2.property-naming-strategy=SNAKE_CASE",
				"--spring.jackson2.deserialization.fail-on-unknown-properties=true");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"order_lines": [{"sku_code": "a"}, {"sku_code": " "}]} | order_lines[1].sku_code | must not be blank
					{"order_lines": [{"sku_code": "a", "quantity": "x"}]}   | order_lines[0].quantity | must be a whole number
					{"order_lines": [{"sku_code": "a", "colour": "x"}]}     | order_lines[0].colour   | is not a known field
					{"order_lines":                                         | ``                      | is not valid JSON, see line 1, column 16
					""")
	void fieldIsAsTheClientWroteIt(String body, String field, String message) throws Exception {
		assertThat(post(body))
			.endsWith("\"details\":[{\"field\":\"" + field + "\",\"message\":\"" + message + "\"}]}}");
	}

	private static String post(String body) throws IOException, InterruptedException {
		return CLIENT
			.send(HttpRequest
				.newBuilder(URI.create(
						"http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/orders"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	record Order(List<@Valid Line> orderLines) {

	}

	record Line(@NotBlank String skuCode, int quantity) {

	}

	@EnableAutoConfiguration
	@RestController
	static class Orders {

		@PostMapping("/orders")
		void order(@Valid @RequestBody Order order) {
		}

	}

}

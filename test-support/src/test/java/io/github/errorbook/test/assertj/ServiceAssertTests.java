package io.github.errorbook.test.assertj;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.context.WebApplicationContext;

import io.github.errorbook.test.assertj.ShopApplication.ShopError;

import static io.github.errorbook.test.assertj.ErrorbookAssertions.assertThatError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Services in several shapes, asked by every client.
 */
class ServiceAssertTests {

	abstract static class EveryClient {

		private final MockMvcTester mvc;

		private final String address;

		private final RestTestClient rest;

		private final WebTestClient web;

		private final HttpClient http = HttpClient.newHttpClient();

		EveryClient(WebApplicationContext context, int port) {
			this.mvc = MockMvcTester.from(context);
			this.address = "http://localhost:" + port;
			this.rest = RestTestClient.bindToServer().baseUrl(this.address).build();
			this.web = WebTestClient.bindToServer(new JdkClientHttpConnector()).baseUrl(this.address).build();
		}

		@Test
		void mockMvc() {
			assertStock(assertThatError(this.mvc.get().uri("/stock")));
			assertStock(assertThatError(this.mvc.get().uri("/stock").exchange()));
			assertThat(this.mvc.get().uri("/fine")).hasStatusOk();
		}

		@Test
		void restTestClient() {
			assertStock(assertThatError(this.rest.get().uri("/stock").exchange()));
			assertStock(assertThatError(this.rest.get().uri("/stock").exchange().returnResult(String.class)));
		}

		@Test
		void webTestClient() {
			assertStock(assertThatError(this.web.get().uri("/stock").exchange()));
			assertStock(assertThatError(this.web.get().uri("/stock").exchange().returnResult()));
		}

		@Test
		void clientOfJdk() throws Exception {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/stock")).build();
			assertStock(assertThatError(this.http.send(request, BodyHandlers.ofString())));
			assertStock(assertThatError(this.http.send(request, BodyHandlers.ofByteArray())));
		}

		@Test
		void problemDetails() {
			assertStock(assertThatError(
					this.rest.get().uri("/stock").header("Accept", "application/problem+json").exchange()))
				.hasHeader("Content-Type", "application/problem+json");
		}

		@Test
		void outcomeBelow400() {
			assertThatError(this.rest.get().uri("/progress").exchange()).hasStatus(202)
				.hasErrorCode(ShopError.IN_PROGRESS)
				.hasRetryAfter(Duration.ofMillis(1500));
		}

		@Test
		void codeThatIsNotTheExpectedOne() {
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThatError(this.rest.get().uri("/stock").exchange()).hasErrorCode("GONE"))
				.withMessageContaining("\"OUT_OF_STOCK\"");
		}

		@Test
		void responseOfUnknownOrigin() throws Exception {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/stock")).build();
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
			HttpHeaders headers = new HttpHeaders();
			response.headers().map().forEach(headers::addAll);
			assertStock(assertThatError(
					ResponseEntity.status(response.statusCode()).headers(headers).body(response.body())));
		}

		private static ErrorAssert assertStock(ErrorAssert error) {
			return error.hasErrorCode(ShopError.OUT_OF_STOCK).hasStatus(409).hasRequestId();
		}

	}

	@Nested
	@ShopTest
	class DefaultShapeTests extends EveryClient {

		private final RestTestClient rest;

		DefaultShapeTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
			this.rest = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
		}

		@Test
		void detailsAreRead() {
			assertThatError(this.rest.get().uri("/stock").exchange()).hasMessage("Only 0 left.")
				.hasDetail("left", 0)
				.hasDetail("price", "10.00");
		}

		@Test
		void failurePrintsRequestAndResponse() {
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThatError(this.rest.get()
					.uri("/stock")
					.header("Authorization", "Bearer secret")
					.header("Cookie", "session=secret")
					.header("X-Request-Id", "printed")
					.exchange()).hasDetail("left", "0"))
				.satisfies((error) -> assertThat(error.getMessage()
					.replaceAll("localhost:\\d+", "localhost:1234")
					.replaceAll("Client-Request-Id: \\d+", "Client-Request-Id: 1")
					.replaceAll("(?i)date: .*", "date: now")).isEqualTo(
							"""

									Expected the detail
									  "left": "0"
									but there is
									  {"left":0,"price":"10.00"}

									GET http://localhost:1234/stock
									Authorization: (masked)
									Content-Length: 0
									Cookie: (masked)
									RestTestClient-Request-Id: 1
									X-Request-Id: printed

									HTTP 409
									cache-control: no-store
									content-length: 95
									content-type: application/json
									date: now
									x-content-type-options: nosniff
									x-request-id: printed

									{"error":{"code":"OUT_OF_STOCK","message":"Only 0 left.","details":{"left":0,"price":"10.00"}}}"""));
		}

	}

	@Nested
	@ShopTest
	@TestPropertySource(properties = { "errorbook.response.shape=flat", "errorbook.response.names.code=id",
			"errorbook.response.names.message=text", "errorbook.response.names.details=more",
			"errorbook.response.names.field=path", "errorbook.response.names.field-message=says" })
	class RenamedFlatShapeTests extends EveryClient {

		private final RestTestClient rest;

		RenamedFlatShapeTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
			this.rest = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
		}

		@Test
		void membersAreFoundByTheirNames() {
			assertThatError(this.rest.post()
				.uri("/orders")
				.header("Content-Type", "application/json")
				.body("{\"item\":\"\",\"quantity\":0}")
				.exchange()).hasErrorCode("VALIDATION_FAILED")
				.hasMessage("The request has invalid fields.")
				.hasFieldError("item", "must not be blank")
				.hasFieldErrorsExactly("item", "quantity");
		}

	}

	@Nested
	@ShopTest
	@TestPropertySource(properties = { "errorbook.response.code-value=status", "errorbook.response.names.error=fault",
			"errorbook.response.names.details=" })
	class StatusForCodeTests extends EveryClient {

		StatusForCodeTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
		}

	}

	@Nested
	@ShopTest
	@TestPropertySource(properties = "errorbook.response.names.code=")
	class HiddenCodeTests extends EveryClient {

		HiddenCodeTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
		}

	}

	@Nested
	@ShopTest
	@TestPropertySource(properties = { "errorbook.response.shape=flat", "errorbook.response.details-form=inline",
			"errorbook.response.include=status", "errorbook.response.members.ok=false" })
	class InlineTests extends EveryClient {

		InlineTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
		}

	}

	@Nested
	@ShopTest
	@TestPropertySource(properties = "errorbook.response.details-form=by-kind")
	class ByKindTests extends EveryClient {

		ByKindTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
		}

	}

	@Nested
	@ShopTest
	@TestPropertySource(properties = { "errorbook.response.names.code=nowhere",
			"errorbook.response.layouts[/**].shape=flat", "errorbook.response.layouts[/**].names.code=id" })
	class LayoutTests extends EveryClient {

		LayoutTests(WebApplicationContext context, @LocalServerPort int port) {
			super(context, port);
		}

	}

}

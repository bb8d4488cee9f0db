package io.github.errorbook.webflux;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The options under {@code errorbook.response} in a WebFlux service: each for the paths
 * that bear its name, so that one service shows them all.
 */
class OptionsTests {

	private static final String FULL = "{\"error\":{\"code\":\"FULL\",\"message\":\"Full.\"";

	private static final String INVALID = "{\"error\":{\"code\":\"VALIDATION_FAILED\",\"message\":\"The request has invalid fields.\",";

	private static final String BLANK = "\"message\":\"must not be blank\"";

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class, properties());

	private static String[] properties() {
		List<String> properties = new ArrayList<>(List.of("errorbook.codes.FULL.status=409",
				"errorbook.codes.FULL.message=Full.", "errorbook.codes.FULL.details.limit.type=integer",
				"errorbook.reference.url=https://docs.example/{code-kebab}"));
		options().forEach((option) -> option.properties()
			.forEach(
					(property) -> properties.add("errorbook.response.layouts[/" + option.name() + "/**]." + property)));
		return properties.toArray(String[]::new);
	}

	static List<Option> options() {
		return List.of(
				new Option("default", List.of("shape=nested"), "full",
						FULL + ",\"details\":{\"limit\":5,\"note\":\"n\"}}}"),
				new Option("flat", List.of("shape=flat"), "full",
						"{\"code\":\"FULL\",\"message\":\"Full.\",\"details\":{\"limit\":5,\"note\":\"n\"}}"),
				new Option("names",
						List.of("names.error=problem", "names.code=id", "names.message=text", "names.details=fields",
								"names.field=path", "names.field-message=reason"),
						"input",
						"{\"problem\":{\"id\":\"VALIDATION_FAILED\",\"text\":\"The request has invalid fields.\","
								+ "\"fields\":[{\"path\":\"name\",\"reason\":\"must not be blank\"}]}}"),
				new Option("left-out", List.of("names.message=", "names.details="), "full",
						"{\"error\":{\"code\":\"FULL\"}}"),
				new Option("status-value", List.of("code-value=status"), "full",
						"{\"error\":{\"code\":409,\"message\":\"Full.\",\"details\":{\"limit\":5,\"note\":\"n\"}}}"),
				new Option("include", List.of("include=status,path,request-id,documentation,retryable"), "full",
						FULL + ",\"status\":409,\"path\":\"/include/full\",\"requestId\":\"r-1\","
								+ "\"documentation\":\"https://docs.example/full\",\"retryable\":false,"
								+ "\"details\":{\"limit\":5,\"note\":\"n\"}}}"),
				new Option("members", List.of("members.ok=false"), "full",
						"{\"error\":{\"ok\":false,\"code\":\"FULL\",\"message\":\"Full.\",\"details\":{\"limit\":5,\"note\":\"n\"}}}"),
				new Option("violation", List.of("violation-include=code,in,arguments"), "input",
						INVALID + "\"details\":[{\"field\":\"name\"," + BLANK
								+ ",\"code\":\"NOT_BLANK\",\"in\":\"body\"}]}}"),
				new Option("violations", List.of("details=violations"), "full", FULL + "}}"),
				new Option("declared", List.of("details=declared"), "full", FULL + ",\"details\":{\"limit\":5}}}"),
				new Option("both", List.of("details=violations-and-declared"), "input",
						INVALID + "\"details\":[{\"field\":\"name\"," + BLANK + "}]}}"),
				new Option("text", List.of("details-form=text"), "input",
						INVALID + "\"details\":\"name must not be blank\"}}"),
				new Option("inline", List.of("details-form=inline"), "full", FULL + ",\"limit\":5,\"note\":\"n\"}}"),
				new Option("by-kind", List.of("details-form=by-kind", "names.path="), "input",
						INVALID + "\"fieldErrors\":[{\"code\":\"NOT_BLANK\"," + BLANK + ",\"property\":\"name\"}]}}"),
				new Option("parameters", List.of("details-form=by-kind"), "full?limit=x",
						"{\"error\":{\"code\":\"INVALID_REQUEST\",\"message\":\"The request is malformed or incomplete.\","
								+ "\"parameterErrors\":[{\"code\":\"NOT_A_WHOLE_NUMBER\",\"message\":\"must be a whole number\",\"parameter\":\"limit\"}]}}"),
				new Option("problem", List.of("problem-json=always"), "full",
						"{\"type\":\"https://docs.example/full\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"Full.\","
								+ "\"instance\":\"/problem/full\",\"code\":\"FULL\",\"details\":{\"limit\":5,\"note\":\"n\"}}"));
	}

	@ParameterizedTest
	@MethodSource("options")
	void optionShapesTheAnswer(Option option) {
		String target = "/" + option.name() + "/" + option.request();
		RawResponse response = option.request().equals("input") ? service.post(target, "{\"name\":\"\"}")
				: service.get(target, "X-Request-Id: r-1");
		assertThat(response.text()).isEqualTo(option.body());
	}

	@Test
	void acceptDecidesTheForm() {
		for (String accept : new String[] { "application/problem+json", "Application/Problem+JSON",
				"application/json;q=0.5, application/problem+json", "application/problem+json, */*;q=0.1" }) {
			assertThat(service.get("/conflict", "Accept: " + accept)).as(accept).isJson("application/problem+json");
		}
		for (String accept : new String[] { "*/*", "text/csv", "application/problem+json;q=0", "",
				"x/" + "y".repeat(5000) }) {
			assertThat(service.get("/conflict", "Accept: " + accept)).as(accept).isError(StandardErrorCode.CONFLICT);
		}
		for (String malformed : new String[] { "garbage", ";", "a/b/c, application/problem+json" }) {
			assertThat(service.get("/conflict", "Accept: " + malformed)).as(malformed)
				.isError(StandardErrorCode.NOT_ACCEPTABLE);
		}
		assertThat(service.get("/conflict", "Accept: application/json;q=0.2", "Accept: application/problem+json"))
			.isJson("application/problem+json");
	}

	@Test
	void requestIdIsRepeatedWhenItIsSafe() {
		for (String id : new String[] { "a", "A.b_c-9", "x".repeat(128) }) {
			assertThat(service.get("/conflict", "X-Request-Id: " + id)).hasHeader("X-Request-Id", id);
		}
		for (String id : new String[] { "", " ", "x".repeat(129), "a b", "a,b", "<script>", "${jndi:ldap://x}",
				"\u00e9", "a/b", "a:b", "a\tb", "%0d%0aX-Injected: 1" }) {
			RawResponse response = service.get("/conflict", "X-Request-Id: " + id);
			assertThat(response.header("X-Request-Id")).as(id).matches("[0-9a-f]{32}");
		}
		assertThat(service.get("/own-request-id", "X-Request-Id: of-client")).hasHeader("X-Request-Id",
				"of-application");
	}

	record Option(String name, List<String> properties, String request, String body) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	record Input(@NotBlank @Size(max = 5) String name) {

	}

	@TestService
	@RestController
	static class Application {

		@GetMapping("/{option}/full")
		Mono<String> full(@PathVariable String option, @RequestParam(defaultValue = "5") int limit) {
			return Mono.error(new ApiException("FULL").with("limit", limit).with("note", "n"));
		}

		@PostMapping("/{option}/input")
		Mono<Input> input(@PathVariable String option, @Valid @RequestBody Input input) {
			return Mono.just(input);
		}

		@GetMapping("/conflict")
		Mono<String> conflict() {
			return Mono.error(new ConflictException());
		}

		@GetMapping("/own-request-id")
		Mono<String> ownRequestId(ServerWebExchange exchange) {
			exchange.getResponse().getHeaders().set("X-Request-Id", "of-application");
			return Mono.error(new ConflictException());
		}

	}

}

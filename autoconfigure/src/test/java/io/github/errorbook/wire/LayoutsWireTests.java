package io.github.errorbook.wire;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Paths with a form of their own, in one service, whichever door answers.
 */
@ParameterizedClass
@EnumSource(Container.class)
class LayoutsWireTests {

	private static final String CONFIG = "spring.config.location=classpath:io/github/errorbook/wire/layouts.yml";

	@RegisterExtension
	static final Service service = Service.of(Application.class, CONFIG);

	@Parameter
	Container container;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					controller      | /oauth/token?grant=1    | 400 | {"error":"invalid_grant","error_description":"No grant."}
					binding         | /oauth/token            | 400 | {"error":"INVALID_REQUEST","error_description":"The request is malformed or incomplete."}
					no handler      | /oauth/nothing          | 404 | {"error":"RESOURCE_NOT_FOUND","error_description":"The requested resource does not exist."}
					filter          | /oauth/filter           | 409 | {"error":"CONFLICT","error_description":"The request conflicts with the current state of the resource."}
					Spring Security | /oauth/admin            | 401 | {"error":"UNAUTHENTICATED","error_description":"Valid credentials are required."}
					firewall        | /oauth//x               | 400 | {"error":"INVALID_REQUEST","error_description":"The request is malformed or incomplete."}
					container       | /oauth/a%2fb            | 400 | {"error":"INVALID_REQUEST","error_description":"The request is malformed or incomplete."}
					most specific   | /oauth/token/raw        | 409 | {"ok":false,"code":"SHORT","status":409,"missing":3}
					dots in pattern | /v1.0/short             | 409 | {"type":"/errors/SHORT","title":"Conflict","status":409,"detail":"3 too short.","instance":"/v1.0/short","code":"SHORT","params":{"missing":3}}
					""")
	void layoutIsThatOfThePath(String door, String path, int status, String body) {
		assertThat(service.get(path)).hasStatus(status).hasText(body);
	}

	@Test
	void otherPathsHaveTheForm() {
		assertThat(service.get("/api/short", "X-Request-Id: me").text()).isEqualTo(
				"{\"error\":{\"code\":\"SHORT\",\"message\":\"3 too short.\",\"requestId\":\"me\",\"details\":{\"missing\":3}}}");
		assertThat(service.get("/oauthx", "X-Request-Id: me").text()).startsWith("{\"error\":{\"code\":");
	}

	@Test
	void clientCannotChooseProblemDetailsWhereTheLayoutHasNone() {
		assertThat(service.get("/oauth/token?grant=1", "Accept: application/problem+json")).isJson("application/json");
		assertThat(service.get("/api/short", "Accept: application/problem+json")).isJson("application/problem+json");
	}

	@Test
	void headersAreTheSameOnAllPaths() {
		assertThat(service.get("/oauth/token?grant=1")).hasHeader("X-Error-Code", "invalid_grant");
		assertThat(service.get("/api/short")).hasHeader("X-Error-Code", "SHORT");
	}

	@Test
	void patternsAreOfPathsWithinTheApplication() {
		try (Service other = Service.start(this.container, Application.class, CONFIG,
				"server.servlet.context-path=/shop")) {
			for (String path : new String[] { "/shop/oauth/token?grant=1", "/shop/oauth/a%2fb", "/shop/oauth/admin" }) {
				assertThat(other.get(path).text()).as(path).startsWith("{\"error\":\"");
			}
			assertThat(other.get("/shop/api/short").text()).startsWith("{\"error\":{");
		}
	}

	@Test
	void openApiHasTheSchemaOfEachPath() {
		JsonNode document = service.get("/v3/api-docs").json();
		assertThat(schema(document, "/oauth/token", "400")).isEqualTo("#/components/schemas/OauthError");
		assertThat(schema(document, "/api/short", "400")).isEqualTo("#/components/schemas/Error");
		assertThat(document.at("/components/schemas/OauthError/required").toString())
			.isEqualTo("[\"error\",\"error_description\"]");
		assertThat(document.at("/paths/~1v1.0~1short/get/responses/400/content").toString())
			.contains("application/problem+json")
			.doesNotContain("application/json");
		assertThat(document.at("/paths/~1oauth~1token/get/responses/default/$ref").asString())
			.isEqualTo("#/components/responses/OauthError");
		assertThat(document.at("/components/responses/OauthError/content/application~1json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/OauthError");
	}

	private static String schema(JsonNode document, String path, String status) {
		return document.path("paths")
			.path(path)
			.at("/get/responses/" + status + "/content/application~1json/schema/$ref")
			.asString();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@RestController
	static class Application {

		@GetMapping("/oauth/token")
		String token(@RequestParam int grant) {
			throw new ApiException("GRANT");
		}

		@GetMapping({ "/api/short", "/oauth/token/raw", "/v1.0/short" })
		String tooShort(@RequestParam(defaultValue = "0") int page) {
			throw new ApiException("SHORT").with("missing", 3);
		}

		@Bean
		Filter conflict() {
			return (request, response, chain) -> {
				if (((HttpServletRequest) request).getRequestURI().endsWith("/oauth/filter")) {
					((HttpServletResponse) response).sendError(409);
					return;
				}
				chain.doFilter(request, response);
			};
		}

		@Bean
		SecurityFilterChain security(HttpSecurity http) {
			return http
				.authorizeHttpRequests(
						(requests) -> requests.requestMatchers("/oauth/admin").authenticated().anyRequest().permitAll())
				.httpBasic(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

	}

}

package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bearer tokens that are refused, with the challenge that says why.
 */
@ParameterizedClass
@EnumSource(Container.class)
class BearerTokenWireTests {

	private static final SecretKey KEY = new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(), "HmacSHA256");

	private static final String OUTAGE = "outage";

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	private static String token(String scope, Instant expiry) {
		String content = encode("{\"alg\":\"HS256\"}") + "."
				+ encode("{\"sub\":\"ada\",\"scope\":\"" + scope + "\",\"exp\":" + expiry.getEpochSecond() + "}");
		return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(content));
	}

	private static String encode(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] sign(String content) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(KEY);
			return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RawResponse get(String path, String token) {
		return service.get(path, "Authorization: Bearer " + token);
	}

	private static String challenge(RawResponse response) {
		assertThat(response.headerValues("WWW-Authenticate")).hasSize(1);
		return response.header("WWW-Authenticate");
	}

	@Test
	void missingTokenIsAskedFor() {
		for (String accept : new String[] { "*/*", "application/json", "text/html", "application/problem+xml" }) {
			RawResponse response = service.get("/read", "Accept: " + accept);
			assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(challenge(response)).startsWith("Bearer").doesNotContain("error");
		}
	}

	@Test
	void invalidTokenKeepsParametersOfChallenge() {
		String valid = token("read", Instant.now().plusSeconds(600));
		for (String token : new String[] { "garbage", valid + "x", valid.substring(0, valid.lastIndexOf('.') + 1) }) {
			RawResponse response = get("/read", token);
			assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED);
			assertThat(challenge(response)).startsWith("Bearer ")
				.contains("error=\"invalid_token\"", "error_description=\"", "error_uri=\"");
		}
	}

	@Test
	void expiredTokenKeepsParametersOfChallenge() {
		RawResponse response = get("/read", token("read", Instant.now().minusSeconds(600)));
		assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(challenge(response)).contains("error=\"invalid_token\"", "Jwt expired at ");
		assertThat(response.text()).doesNotContain("Jwt");
	}

	@Test
	void malformedTokenKeepsParametersOfChallenge() {
		RawResponse response = get("/read", "a b");
		assertThat(response).isError(StandardErrorCode.UNAUTHENTICATED);
		assertThat(challenge(response)).contains("error=\"invalid_token\"", "Bearer token is malformed");
	}

	@Test
	void underScopedTokenKeepsParametersOfChallenge() {
		RawResponse response = get("/write", token("read", Instant.now().plusSeconds(600)));
		assertThat(response).isError(StandardErrorCode.PERMISSION_DENIED).hasHeader("X-Frame-Options", "DENY");
		assertThat(challenge(response)).startsWith("Bearer ")
			.contains("error=\"insufficient_scope\"", "error_description=\"", "error_uri=\"");
	}

	@Test
	void sufficientTokenIsServed() {
		assertThat(get("/read", token("read", Instant.now().plusSeconds(600)))).hasStatus(200).hasText("ok");
	}

	@Test
	void outageOfAuthenticationIsNoFaultOfTheCaller() {
		try (LogLines log = LogLines.ofErrors()) {
			assertThat(get("/read", OUTAGE)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
				.hasNoHeader("WWW-Authenticate")
				.leaksNothingOf("secret");
			assertThat(log.lines()).singleElement().asString().startsWith("ERROR INTERNAL_SERVER_ERROR 500 GET /read");
		}
	}

	@Test
	void tokenIsNotLogged() {
		try (LogLines log = LogLines.ofAll()) {
			String token = token("read", Instant.now().minusSeconds(600));
			get("/read", token);
			assertThat(log.text()).doesNotContain(token);
		}
		try (LogLines log = LogLines.ofErrors()) {
			String token = token("read", Instant.now().minusSeconds(600));
			get("/read", token);
			assertThat(log.text()).contains("UNAUTHENTICATED 401 GET /read").doesNotContain(token, "Jwt");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/write")
					.hasAuthority("SCOPE_write")
					.anyRequest()
					.authenticated())
				.oauth2ResourceServer((server) -> server.jwt((jwt) -> {
				}))
				.build();
		}

		@Bean
		JwtDecoder decoder() {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(KEY).build();
			return (token) -> {
				if (token.equals(OUTAGE)) {
					throw new JwtException("secret of the key server");
				}
				return decoder.decode(token);
			};
		}

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/read", "/write" })
		String serve() {
			return "ok";
		}

	}

}

package io.github.errorbook.wire;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.settings.fault.InvalidCatalogException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A 403 that cannot be told from the 404 of a missing resource.
 */
@ParameterizedClass
@EnumSource(Container.class)
class HideForbiddenWireTests {

	private static final String[] PROPERTIES = { "server.servlet.context-path=/shop",
			"errorbook.security.hide-forbidden=/secret/**,/single", "errorbook.codes.NOT_YOURS.status=403",
			"errorbook.codes.NOT_YOURS.message=It belongs to {owner}.", "errorbook.codes.NOT_YOURS.headers.X-Owner=eve",
			"errorbook.codes.NOT_YOURS.details.owner.type=string", "errorbook.codes.NO_ORDER.status=404",
			"errorbook.codes.NO_ORDER.message=There is no such order.", "errorbook.codes.NO_ORDER.retry-after=5s",
			"errorbook.response.code-header=X-Code" };

	private static final List<String> REFUSALS = List.of("/shop/secret/denied", "/shop/secret/own",
			"/shop/secret/send-error", "/shop/secret/status", "/shop/secret/challenge", "/shop/single");

	private static final List<String> ABSENCES = List.of("/shop/secret/absent", "/shop/secret/no-order",
			"/shop/secret/send-404");

	private static final String USER = SecurityUsers.basic("user");

	@Parameter
	Container container;

	/* The head line by line in its order, then the body. */
	private static List<String> lasting(RawResponse response) {
		List<String> lines = new ArrayList<>(response.headers());
		lines.removeIf((line) -> line.startsWith("Date:") || line.startsWith("X-Request-Id:"));
		lines.add(0, String.valueOf(response.status()));
		lines.add(response.text());
		return lines;
	}

	@Test
	void refusalIsAnsweredAsAbsenceByteForByte() {
		try (Service service = Service.start(this.container, Application.class, PROPERTIES)) {
			RawResponse missing = service.get("/shop/secret/nothing");
			assertThat(missing).isError(StandardErrorCode.RESOURCE_NOT_FOUND).hasHeader("X-Code", "RESOURCE_NOT_FOUND");
			for (String path : REFUSALS) {
				assertThat(lasting(service.get(path))).as(path).isEqualTo(lasting(missing));
			}
			for (String path : ABSENCES) {
				assertThat(lasting(service.get(path))).as(path).isEqualTo(lasting(missing));
			}
		}
	}

	@Test
	void refusalBySpringSecurityIsAnsweredAsAbsenceByteForByte() {
		try (Service service = Service.start(this.container, Protected.class, PROPERTIES)) {
			RawResponse missing = service.get("/shop/secret/nothing", USER);
			assertThat(missing).isError(StandardErrorCode.RESOURCE_NOT_FOUND).hasHeader("X-Frame-Options", "DENY");
			List<String> paths = new ArrayList<>(REFUSALS);
			paths.addAll(ABSENCES);
			paths.addAll(List.of("/shop/secret/rule/x", "/shop/secret/rule/rest", "/shop/secret/guarded",
					"/shop/secret/%64enied", "/shop/secret/scope/x"));
			for (String path : paths) {
				assertThat(lasting(service.get(path, USER))).as(path).isEqualTo(lasting(missing));
			}
			assertThat(service.get("/shop/secret/guarded")).isError(StandardErrorCode.UNAUTHENTICATED)
				.hasHeader("WWW-Authenticate", "Basic realm=\"Realm\", charset=\"UTF-8\"");
		}
	}

	@Test
	void otherPathsAreAsEver() {
		try (Service service = Service.start(this.container, Application.class, PROPERTIES)) {
			assertThat(service.get("/shop/other")).hasStatus(403).hasHeader("X-Owner", "eve");
			assertThat(service.get("/shop/other").error().path("details").path("owner").asString("")).isEqualTo("eve");
			assertThat(service.get("/shop/challenge")).isError(StandardErrorCode.PERMISSION_DENIED)
				.hasHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
			assertThat(service.get("/shop/absent")).hasStatus(404);
			assertThat(service.get("/shop/absent").error().has("details")).isTrue();
			assertThat(service.send("DELETE", "/shop/secret/denied", null))
				.isError(StandardErrorCode.METHOD_NOT_ALLOWED);
		}
	}

	@Test
	void nothingIsHiddenByDefault() {
		try (Service service = Service.start(this.container, Application.class)) {
			assertThat(service.get("/secret/denied")).isError(403, "PERMISSION_DENIED", "Eve has it", null);
		}
	}

	@Test
	void wrongPatternsStopTheStart() {
		for (String pattern : new String[] { "secret/**", "/a/**/b/**", "/{a" }) {
			assertThatExceptionOfType(InvalidCatalogException.class)
				.isThrownBy(() -> Service
					.start(this.container, Application.class, "errorbook.security.hide-forbidden=" + pattern)
					.close())
				.withMessageContaining("errorbook.security.hide-forbidden")
				.satisfies((ex) -> assertThat(ex.faults().toString()).contains(pattern));
		}
	}

	@TestService
	@Import(Endpoints.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableMethodSecurity
	@Import(Endpoints.class)
	static class Protected {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http
				.authorizeHttpRequests((requests) -> requests.requestMatchers("/secret/rule/**")
					.hasRole("ADMIN")
					.requestMatchers("/secret/scope/**")
					.denyAll()
					.anyRequest()
					.authenticated())
				.requestCache((cache) -> cache.disable())
				.httpBasic((basic) -> {
				})
				.exceptionHandling((exceptions) -> exceptions.defaultAccessDeniedHandlerFor((request, response, ex) -> {
					response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
					response.setStatus(403);
				}, (request) -> request.getRequestURI().contains("/scope/")))
				.build();
		}

		@Bean
		UserDetailsService users() {
			return SecurityUsers.manager();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/secret/denied", "/single" })
		String denied() {
			throw new PermissionDeniedException("Eve has it");
		}

		@GetMapping({ "/secret/own", "/other" })
		String own() {
			throw new ApiException("NOT_YOURS").with("owner", "eve");
		}

		@GetMapping("/secret/send-error")
		void sendError(HttpServletResponse response) throws Exception {
			response.sendError(403, "Eve has it");
		}

		@GetMapping("/secret/status")
		void status(HttpServletResponse response) {
			response.setStatus(403);
		}

		@GetMapping({ "/secret/challenge", "/challenge" })
		void challenge(HttpServletResponse response) {
			response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
			response.setStatus(403);
		}

		@GetMapping({ "/secret/absent", "/absent" })
		String absent() {
			throw new ResourceNotFoundException("order", 7);
		}

		@GetMapping("/secret/no-order")
		String noOrder() {
			throw new ApiException("NO_ORDER");
		}

		@GetMapping("/secret/send-404")
		void send404(HttpServletResponse response) throws Exception {
			response.sendError(404);
		}

		@GetMapping("/secret/guarded")
		@PreAuthorize("hasRole('ADMIN')")
		String guarded() {
			return "ok";
		}

	}

}

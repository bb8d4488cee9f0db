package io.github.errorbook.security.servlet;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.describe.DescribedService;
import io.github.errorbook.exception.ApiErrors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which codes security adds to operations, by its own rules.
 */
class ErrorReasonTests {

	private final WebApplicationContextRunner service = DescribedService
		.runner(SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
				SecurityFilterAutoConfiguration.class, ServletSecurityErrorAutoConfiguration.class)
		.withUserConfiguration(Chains.class, Operations.class, Secrets.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "GET /open |", "GET /known | UNAUTHENTICATED",
			"GET /admin/{id} | PERMISSION_DENIED UNAUTHENTICATED", "GET /nobody | PERMISSION_DENIED UNAUTHENTICATED",
			"GET /by-method |", "POST /by-method | PERMISSION_DENIED UNAUTHENTICATED", "POST /open |", "GET /moody |",
			"POST /browser/open | PERMISSION_DENIED", "POST /browser/excepted |", "GET /browser/open |" })
	void operationReturns(String operation, @Nullable String codes) {
		this.service.run((context) -> assertThat(DescribedService.codes(context).get(operation))
			.containsExactly((codes != null) ? codes.split(" ") : new String[0]));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "GET /pre | PERMISSION_DENIED UNAUTHENTICATED", "GET /post | PERMISSION_DENIED UNAUTHENTICATED",
					"GET /secured | PERMISSION_DENIED UNAUTHENTICATED", "GET /filtered |", "GET /permitted |",
					"GET /authorized |", "GET /authorized/post | PERMISSION_DENIED UNAUTHENTICATED",
					"GET /secret/authorized |", "GET /secret/permitted | PERMISSION_DENIED UNAUTHENTICATED",
					"GET /secret | PERMISSION_DENIED UNAUTHENTICATED" })
	void operationWithMethodSecurityReturns(String operation, @Nullable String codes) {
		this.service.withUserConfiguration(MethodSecurity.class)
			.run((context) -> assertThat(DescribedService.codes(context).get(operation))
				.containsExactly((codes != null) ? codes.split(" ") : new String[0]));
	}

	@ParameterizedTest
	@CsvSource({ "GET /pre", "GET /secured", "GET /secret" })
	void annotationsOfMethodSecurityThatIsOffSayNothing(String operation) {
		this.service.run((context) -> assertThat(DescribedService.codes(context).get(operation)).isEmpty());
	}

	@Test
	void hiddenOperationReturnsMissingResource() {
		this.service.withPropertyValues("errorbook.security.hide-forbidden=/admin/**")
			.run((context) -> assertThat(DescribedService.codes(context).get("GET /admin/{id}"))
				.containsExactly("RESOURCE_NOT_FOUND", "UNAUTHENTICATED"));
	}

	@Test
	void hiddenOperationReturnsMissingResourceForEveryCodeWithItsStatuses() {
		this.service
			.withPropertyValues("errorbook.security.hide-forbidden=/declared", "errorbook.codes.NO_ACCOUNT.status=404",
					"errorbook.codes.NO_ACCOUNT.message=No account", "errorbook.codes.FULL.status=409",
					"errorbook.codes.FULL.message=Full")
			.withUserConfiguration(Declared.class)
			.run((context) -> assertThat(DescribedService.codes(context).get("GET /declared")).containsExactly("FULL",
					"RESOURCE_NOT_FOUND"));
	}

	@Test
	void rulesHoldBelowPathOfServlet() {
		this.service.withPropertyValues("spring.mvc.servlet.path=/api")
			.run((context) -> assertThat(DescribedService.codes(context).get("GET /known"))
				.containsExactly("UNAUTHENTICATED"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Chains {

		@Bean
		@Order(1)
		SecurityFilterChain browser(HttpSecurity http) {
			return http.securityMatcher("/browser/**")
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf((csrf) -> csrf.ignoringRequestMatchers("/browser/excepted"))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain api(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.requestMatchers("/known/**")
				.authenticated()
				.requestMatchers("/admin/*")
				.hasRole("ADMIN")
				.requestMatchers("/nobody")
				.denyAll()
				.requestMatchers("/moody")
				.access((caller, context) -> {
					throw new IllegalStateException("There is no session");
				})
				.requestMatchers(HttpMethod.POST, "/by-method")
				.hasAuthority("WRITE")
				.anyRequest()
				.permitAll()).csrf((csrf) -> csrf.disable()).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableMethodSecurity(securedEnabled = true, jsr250Enabled = true)
	static class MethodSecurity {

	}

	@RestController
	static class Operations {

		@RequestMapping(path = "/open", method = { RequestMethod.GET, RequestMethod.POST })
		void open() {
		}

		@GetMapping("/known")
		void known() {
		}

		@GetMapping("/admin/{id}")
		void admin(@PathVariable String id) {
		}

		@GetMapping("/moody")
		void moody() {
		}

		@GetMapping("/nobody")
		void nobody() {
		}

		@GetMapping("/by-method")
		void read() {
		}

		@PostMapping("/by-method")
		void write() {
		}

		@PostMapping("/browser/open")
		void post() {
		}

		@GetMapping("/browser/open")
		void get() {
		}

		@PostMapping("/browser/excepted")
		void excepted() {
		}

		@GetMapping("/pre")
		@PreAuthorize("hasRole('ADMIN')")
		void pre() {
		}

		@GetMapping("/post")
		@PostAuthorize("hasRole('ADMIN')")
		void postAuthorized() {
		}

		@GetMapping("/secured")
		@Secured("ROLE_ADMIN")
		void secured() {
		}

		@GetMapping("/filtered")
		@PostFilter("true")
		List<String> filtered() {
			return List.of();
		}

		@GetMapping("/permitted")
		@PermitAll
		void permitted() {
		}

		@GetMapping("/authorized")
		@PreAuthorize("permitAll()")
		void authorized() {
		}

		@GetMapping("/authorized/post")
		@PreAuthorize("permitAll")
		@PostAuthorize("hasRole('ADMIN')")
		void authorizedAfterwards() {
		}

	}

	@RestController
	@PreAuthorize("hasRole('ADMIN')")
	static class Secrets {

		@GetMapping("/secret")
		void secret() {
		}

		@GetMapping("/secret/permitted")
		@PermitAll
		void permitted() {
		}

		@GetMapping("/secret/authorized")
		@PreAuthorize("permitAll()")
		void authorized() {
		}

	}

	@RestController
	static class Declared {

		@GetMapping("/declared")
		@ApiErrors({ "FULL", "NO_ACCOUNT", "PERMISSION_DENIED" })
		void declared() {
		}

	}

}

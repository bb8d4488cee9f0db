package io.github.errorbook.webflux;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Paths with a form of their own, whichever door of a WebFlux service answers.
 */
class LayoutTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "/shop" })
	void layoutIsThatOfThePathWithinTheApplication(String base) {
		try (NettyService service = NettyService.start(Application.class, "spring.webflux.base-path=" + base,
				"errorbook.response.layouts[/oauth/**].shape=flat",
				"errorbook.response.layouts[/oauth/**].names.code=error",
				"errorbook.response.layouts[/oauth/**].names.message=error_description",
				"errorbook.response.layouts[/oauth/**].details-form=by-kind", "errorbook.codes.GRANT.status=400",
				"errorbook.codes.GRANT.value=invalid_grant", "errorbook.codes.GRANT.message=No grant.")) {
			assertThat(service.get(base + "/oauth/token?grant=1").text())
				.isEqualTo("{\"error\":\"invalid_grant\",\"error_description\":\"No grant.\"}");
			assertThat(service.get(base + "/oauth/token").text()).contains("\"parameterErrors\":[{",
					"\"parameter\":\"grant\"");
			for (String path : new String[] { "/oauth/nothing", "/oauth/filter", "/oauth/%zz" }) {
				assertThat(service.get(base + path).text()).as(path).startsWith("{\"error\":\"");
			}
			assertThat(service.get(base + "/token?grant=1").text())
				.startsWith("{\"error\":{\"code\":\"invalid_grant\"");
		}
	}

	@Test
	void catalogInAnotherLanguageIsSpoken() {
		try (NettyService service = NettyService.start(Application.class, "errorbook.language=fr")) {
			assertThat(service.get("/nothing").text()).contains("La ressource demandée n’existe pas.");
			assertThat(service.get("/nothing", "Accept-Language: en").text()).contains("does not exist");
		}
	}

	@TestService
	@Import(Application.Controller.class)
	static class Application {

		@Bean
		WebFilter conflict() {
			return (exchange, chain) -> exchange.getRequest().getURI().getPath().endsWith("/oauth/filter")
					? Mono.error(new ConflictException()) : chain.filter(exchange);
		}

		@RestController
		static class Controller {

			@GetMapping({ "/oauth/token", "/token" })
			String token(@RequestParam int grant) {
				throw new ApiException("GRANT");
			}

		}

	}

}

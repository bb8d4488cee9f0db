package io.github.errorbook.webflux;

import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What WebFlux wraps in exceptions of its own is answered as Spring MVC, which does not
 * wrap it or wraps it in others, has it answered.
 */
class WrappedExceptionsTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@ParameterizedTest
	@CsvSource(textBlock = """
			/bound?a=conflict,       409, CONFLICT
			/bound?a=reason,         409, CONFLICT
			/bound?a=duplicate,      409, DUPLICATE_RECORD
			/bound?a=input,          400, INVALID_REQUEST
			/bound?a=state,          500, INTERNAL_SERVER_ERROR
			/bound?a=argument,       500, INTERNAL_SERVER_ERROR
			/wrapped/conflict,       500, INTERNAL_SERVER_ERROR
			/wrapped/duplicate,      500, INTERNAL_SERVER_ERROR
			/wrapped/state,          500, INTERNAL_SERVER_ERROR
			/written/conflict,       500, INTERNAL_SERVER_ERROR
			/written/state,          500, INTERNAL_SERVER_ERROR
			""")
	void exceptionIsThatOfApplication(String target, int status, String code) {
		RawResponse response = service.get(target);
		assertThat(response).hasStatus(status).isEnvelope().leaksNothingOf("secret");
		assertThat(response.code()).isEqualTo(code);
	}

	record Written(String name) {

		@JsonProperty("value")
		String refuse() {
			throw Application.EXCEPTIONS.get(this.name).get();
		}

	}

	@TestService
	@RestController
	static class Application {

		static final Map<String, Supplier<RuntimeException>> EXCEPTIONS = Map.of("conflict", ConflictException::new,
				"reason", () -> new ResponseStatusException(HttpStatus.CONFLICT, "Taken"), "duplicate",
				() -> new DuplicateKeyException("secret"), "input", () -> new ServerWebInputException("secret"),
				"state", () -> new IllegalStateException("secret"), "argument",
				() -> new IllegalArgumentException("secret"));

		@InitBinder
		void init(WebDataBinder binder, ServerWebExchange exchange) {
			String name = exchange.getRequest().getQueryParams().getFirst("a");
			if (name != null) {
				throw EXCEPTIONS.get(name).get();
			}
		}

		@GetMapping("/bound")
		String bound(@RequestParam String a) {
			return a;
		}

		@GetMapping("/wrapped/{name}")
		Mono<String> wrapped(@PathVariable String name) {
			return Mono.error(new ServerErrorException("secret", EXCEPTIONS.get(name).get()));
		}

		@GetMapping("/written/{name}")
		Mono<Written> written(@PathVariable String name) {
			return Mono.just(new Written(name));
		}

	}

}

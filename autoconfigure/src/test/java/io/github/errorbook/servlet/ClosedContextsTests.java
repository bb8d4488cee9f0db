package io.github.errorbook.servlet;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BindException;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.recent.RecentErrorsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the classes of exceptions keep of a context that has answered them and was closed:
 * nothing. The last one may still be held by Spring.
 */
class ClosedContextsTests {

	private static final int CONTEXTS = 8;

	private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class, ServletErrorAutoConfiguration.class,
				RecentErrorsAutoConfiguration.class))
		.withPropertyValues("errorbook.codes.LATE.status=409", "errorbook.codes.LATE.message=Late: {message}.",
				"errorbook.codes.LATE.details.message.type=string",
				"errorbook.codes.LATE.exceptions=java.util.concurrent.TimeoutException");

	static Stream<Arguments> errors() {
		return Stream
			.<Exception>of(new IllegalArgumentException(), new TimeoutException("pears"),
					new IllegalStateException(new ApiException("CONFLICT")), new ApiException("CONFLICT").with("id", 1),
					new ResponseStatusException(HttpStatus.CONFLICT), new BindException(new Object(), "order"),
					new OwnException())
			.map((error) -> Arguments.of(error.getClass().getSimpleName(), error));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("errors")
	void closedContextIsCollected(String name, Exception error) {
		List<WeakReference<Object>> contexts = new ArrayList<>();
		for (int i = 0; i < CONTEXTS; i++) {
			this.runner.run((context) -> {
				answer(context, error);
				contexts.add(new WeakReference<>(Objects.requireNonNull(context.getSourceApplicationContext())));
			});
		}
		assertThat(contexts).hasSize(CONTEXTS);
		assertThat(alive(contexts)).isLessThanOrEqualTo(1);
	}

	private static void answer(ApplicationContext context, Exception error) {
		ServletErrorDoor door = context.getBean(ServletErrorDoor.class);
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders");
		assertThat(door.answer(error, request, new CheapResponse())).isTrue();
	}

	private static long alive(List<WeakReference<Object>> contexts) {
		long deadline = System.nanoTime() + LONGEST_WAIT;
		long alive;
		do {
			System.gc();
			alive = contexts.stream().filter((context) -> context.get() != null).count();
		}
		while (alive > 1 && System.nanoTime() < deadline);
		return alive;
	}

	private static final class OwnException extends RuntimeException {

	}

}

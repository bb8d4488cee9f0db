package io.github.errorbook.client.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.RemoteError;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.model.ErrorDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ExceptionFactory}.
 */
class ExceptionFactoryTests {

	private static RemoteApiException error(Map<String, Object> details) {
		return new RemoteApiException(new RemoteCall("payments", "GET", "/x"),
				RemoteError.of(409, "X1").withDetails(ErrorDetails.of(details)));
	}

	@Test
	void parametersTakeDetailsOfTheirNames() {
		RemoteApiException error = error(
				Map.of("amount", "12.30", "day", "2026-11-28", "tags", List.of("a", "b"), "other", 1));
		assertThat(ExceptionFactory.of(Full.class).create(error)).isInstanceOfSatisfying(Full.class, (made) -> {
			assertThat(made.amount).isEqualTo("12.30");
			assertThat(made.day).isEqualTo("2026-11-28");
			assertThat(made.tags).containsExactly("a", "b");
			assertThat(made).hasCause(error);
		});
	}

	@Test
	void constructorThatLacksFewestDetailsCounts() {
		assertThat(ExceptionFactory.of(Choice.class).create(error(Map.of("reason", "x")))).hasMessage("reason x");
		assertThat(ExceptionFactory.of(Choice.class).create(error(Map.of("reason", "x", "count", 3))))
			.hasMessage("reason x 3");
		assertThat(ExceptionFactory.of(Choice.class).create(error(Map.of()))).hasMessage("nothing");
	}

	@Test
	void errorItselfCanBeTaken() {
		RemoteApiException error = error(Map.of());
		assertThat(ExceptionFactory.of(Wrapping.class).create(error)).hasCauseReference(error).hasMessage("X1");
	}

	@Test
	void apiExceptionCanBeMade() {
		assertThat(ExceptionFactory.of(Coded.class).create(error(Map.of("account", "A-1")))).isInstanceOfSatisfying(
				Coded.class, (made) -> assertThat(made.getDetails().values()).isEqualTo(Map.of("account", "A-1")));
	}

	@Test
	void detailsThatDoNotFitMakeNothing() {
		ExceptionFactory factory = ExceptionFactory.of(Full.class);
		assertThat(factory.create(error(Map.of("amount", Map.of("x", 1))))).isNull();
		assertThat(ExceptionFactory.of(Strict.class).create(error(Map.of()))).isNull();
	}

	@ParameterizedTest
	@ValueSource(classes = { String.class, Exception.class, RemoteApiException.class, Abstract.class })
	void classThatDoesNotFitIsRefused(Class<?> type) {
		assertThatIllegalArgumentException().isThrownBy(() -> ExceptionFactory.of(type))
			.withMessageMatching("The class '\\S+' .+: .+\\.");
	}

	static class Full extends RuntimeException {

		private final BigDecimal amount;

		private final LocalDate day;

		private final List<String> tags;

		Full(BigDecimal amount, LocalDate day, List<String> tags) {
			this.amount = amount;
			this.day = day;
			this.tags = tags;
		}

	}

	static class Choice extends RuntimeException {

		Choice() {
			super("nothing");
		}

		Choice(String reason) {
			super("reason " + reason);
		}

		Choice(String reason, int count) {
			super("reason " + reason + " " + count);
		}

	}

	static class Wrapping extends RuntimeException {

		Wrapping(RemoteApiException error) {
			super(error.getCode(), error);
		}

	}

	static class Coded extends ApiException {

		Coded(String account) {
			super("NOWHERE");
			with("account", account);
		}

	}

	static class Strict extends RuntimeException {

		Strict(String reason) {
			super(reason.trim());
		}

	}

	abstract static class Abstract extends RuntimeException {

	}

}

package io.github.errorbook.guard;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SafeTrace}.
 */
class SafeTraceTests {

	private static final String MARK = "hunter2";

	static Stream<Throwable> whatRepeatsInput() {
		return Stream.of(thrownBy(() -> Integer.parseInt(MARK)), thrownBy(() -> LocalDate.parse(MARK)),
				thrownBy(() -> TimeUnit.valueOf(MARK)), thrownBy(() -> UUID.fromString(MARK)),
				thrownBy(() -> new JsonMapper().readTree("{\"" + MARK)),
				thrownBy(() -> new JsonMapper().convertValue(MARK, Integer.class)),
				new ConversionFailedException(TypeDescriptor.valueOf(String.class), TypeDescriptor.valueOf(int.class),
						MARK, new IllegalArgumentException(MARK)),
				new TypeMismatchException(MARK, Integer.class), new ConstraintViolationException(MARK, null),
				new HttpMessageNotReadableException(MARK, new MockHttpInputMessage(new byte[0])),
				new BindException(new BeanPropertyBindingResult(MARK, MARK)), new DuplicateKeyException(MARK),
				new SQLIntegrityConstraintViolationException(MARK));
	}

	@ParameterizedTest
	@MethodSource("whatRepeatsInput")
	void valueIsShownNowhere(Throwable thrown) {
		assertHidden(thrown, thrown.getClass());
		assertHidden(new IllegalStateException(thrown), thrown.getClass());
		assertHidden(new IllegalStateException("wrapped: " + thrown.getMessage(), new RuntimeException(thrown)),
				thrown.getClass());
		RuntimeException suppressing = new RuntimeException("around", new RuntimeException("inside"));
		suppressing.getCause().addSuppressed(thrown);
		assertHidden(suppressing, thrown.getClass());
	}

	private static void assertHidden(Throwable thrown, Class<?> type) {
		Throwable safe = SafeTrace.of(thrown);
		StringWriter text = new StringWriter();
		safe.printStackTrace(new PrintWriter(text));
		assertThat(text.toString()).doesNotContain(MARK).contains(type.getName(), thrown.getClass().getName());
		assertThat(safe.getStackTrace()).isEqualTo(thrown.getStackTrace());
	}

	@Test
	void otherExceptionIsShownAsItIs() {
		RuntimeException thrown = new IllegalStateException("No connection", new IllegalArgumentException("by hand"));
		assertThat(SafeTrace.of(thrown)).isSameAs(thrown);
	}

	@Test
	void causesWithoutEndComeToAnEnd() {
		RuntimeException first = new RuntimeException("first");
		RuntimeException second = new RuntimeException("second", first);
		first.initCause(second);
		first.addSuppressed(second);
		assertThat(SafeTrace.withoutMessages(first)).hasMessageContaining("RuntimeException");
		assertThat(SafeTrace.of(new RuntimeException(first))).isNotNull();
	}

	@Test
	void exceptionThatCannotBeAskedIsShownByItsClass() {
		RuntimeException mute = new RuntimeException() {

			@Override
			public String getMessage() {
				throw new IllegalStateException();
			}

			@Override
			public synchronized Throwable getCause() {
				throw new IllegalStateException();
			}

			@Override
			public StackTraceElement[] getStackTrace() {
				throw new IllegalStateException();
			}

		};
		assertThat(SafeTrace.of(mute)).isSameAs(mute);
		assertThat(SafeTrace.withoutMessages(mute)).hasMessageContaining(mute.getClass().getName());
	}

	private static Throwable thrownBy(Runnable code) {
		try {
			code.run();
		}
		catch (Throwable ex) {
			return ex;
		}
		throw new AssertionError("Nothing was thrown");
	}

}

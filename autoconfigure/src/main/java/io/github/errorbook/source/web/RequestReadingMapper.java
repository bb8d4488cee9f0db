package io.github.errorbook.source.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.web.context.request.RequestContextHolder;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Checkpoint;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A request that Spring cannot read and fails over by itself: the index or path of a
 * parameter for which a bound object has no place, a header that it cannot parse.
 */
final class RequestReadingMapper implements FrameworkErrorMapper<RuntimeException> {

	private static final List<Class<? extends RuntimeException>> TYPES = List.of(BeansException.class,
			ClassCastException.class, IllegalArgumentException.class, IllegalStateException.class,
			IndexOutOfBoundsException.class);

	private final Class<? extends RuntimeException> type;

	private final InputFaults faults;

	private RequestReadingMapper(Class<? extends RuntimeException> type, InputFaults faults) {
		this.type = type;
		this.faults = faults;
	}

	/**
	 * Create a mapper for each type of exceptions with which Spring fails.
	 * @param faults the words
	 * @return the mappers
	 */
	static Stream<RequestReadingMapper> all(InputFaults faults) {
		return TYPES.stream().map((type) -> new RequestReadingMapper(type, faults));
	}

	@Override
	public Class<?> type() {
		return this.type;
	}

	@Override
	public @Nullable ErrorMapping map(RuntimeException thrown) {
		RequestReading reading = isPossible(thrown) ? RequestReading.endedBy(thrown) : null;
		return (reading != null && !Checkpoint.isOfAnswer(thrown)) ? map(reading, thrown) : null;
	}

	/*
	 * To ask for a stack trace costs as much as the rest of an answer, and an application
	 * throws no exception more often. Spring throws it only over a path or a cookie.
	 */
	private static boolean isPossible(RuntimeException thrown) {
		return thrown.getClass() != IllegalStateException.class || isOfSpring(ExceptionFacts.messageOf(thrown))
				|| (isOfServlet() && BoundPaths.isAny());
	}

	private static boolean isOfServlet() {
		return RequestContextHolder.getRequestAttributes() != null;
	}

	private static boolean isOfSpring(@Nullable String message) {
		return message != null && (message.startsWith("Encountered invalid ")
				|| message.equals("Default value must not be null") || message.equals("No name available")
				|| message.startsWith("No primary or single unique constructor found for ")
				|| isWithoutObject(message));
	}

	/*
	 * Functional endpoints go on to bind a record after a value for it was of the wrong
	 * type, which nobody tells any more.
	 */
	private static boolean isWithoutObject(@Nullable String message) {
		return message != null && message.startsWith("Cannot access properties on null bean instance ");
	}

	private ErrorMapping map(RequestReading reading, RuntimeException thrown) {
		return switch (reading) {
			case OBJECT -> ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(violation(thrown));
			case CONTENT_TYPE -> ErrorMapping.code(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
			case ACCEPT -> ErrorMapping.code(StandardErrorCode.NOT_ACCEPTABLE);
			case PART ->
				ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(this.faults.unreadableBody());
			case OTHER -> ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
		};
	}

	private Violation violation(RuntimeException thrown) {
		return (RequestReading.isOfConstructor(thrown) || isWithoutObject(ExceptionFacts.messageOf(thrown)))
				? this.faults.violation(InputFault.INVALID, "", InputLocation.QUERY)
				: this.faults.violation(InputFault.UNKNOWN_FIELD, field(thrown), InputLocation.QUERY);
	}

	private static String field(RuntimeException thrown) {
		if (thrown instanceof InvalidPropertyException failure) {
			return failure.getPropertyName();
		}
		return isOfServlet() ? BoundPaths.only() : "";
	}

}

package io.github.errorbook.resolve;

import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.model.ErrorDetails;

/**
 * A type whose exceptions say themselves what code or what status they have.
 */
final class AccessorMapper implements ErrorMapper<Throwable> {

	/* What is no detail yet is read from annotations anyway. */
	static final BiFunction<String, Throwable, ErrorDetails> NO_DETAILS = (code, thrown) -> ErrorDetails.NONE;

	private final @Nullable AccessorPath code;

	private final @Nullable AccessorPath status;

	private final @Nullable ErrorMapping otherwise;

	private final BiFunction<String, Throwable, ErrorDetails> details;

	/**
	 * Create a mapper.
	 * @param code leads to the code, or {@code null} for a type that has none
	 * @param status leads to the status, or {@code null} for a type that has none
	 * @param otherwise what an exception without a code means, or {@code null}
	 * @param details reads the details that go with a code
	 */
	AccessorMapper(@Nullable AccessorPath code, @Nullable AccessorPath status, @Nullable ErrorMapping otherwise,
			BiFunction<String, Throwable, ErrorDetails> details) {
		this.code = code;
		this.status = status;
		this.otherwise = otherwise;
		this.details = details;
	}

	@Override
	public @Nullable ErrorMapping map(Throwable thrown) {
		String code = (this.code != null) ? codeOf(this.code.read(thrown)) : null;
		int status = (this.status != null) ? statusOf(this.status.read(thrown)) : 0;
		if (code != null) {
			return ErrorMapping.code(code).withDetails(this.details.apply(code, thrown)).withStatus(status);
		}
		if (this.otherwise != null) {
			return this.otherwise.withStatus(status);
		}
		return (status >= 400) ? ErrorMapping.status(status) : null;
	}

	@Override
	public @Nullable ErrorMapping mapUnread(Throwable thrown) {
		return this.otherwise;
	}

	private static @Nullable String codeOf(@Nullable Object value) {
		if (value instanceof ErrorCode code) {
			return code.code();
		}
		String text = (value instanceof Enum<?> constant) ? constant.name() : (value != null) ? value.toString() : "";
		return text.isEmpty() ? null : text;
	}

	private static int statusOf(@Nullable Object value) {
		int status = (value instanceof Number number) ? number.intValue() : 0;
		return ErrorDefinition.isStatusAllowed(status) ? status : 0;
	}

}

package io.github.errorbook.describe;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * The codes of the exceptions that a handler method declares with {@code throws}. One
 * that can mean anything, such as {@code IOException}, says nothing, nor does one that
 * the application answers itself.
 */
final class DeclaredExceptions implements ErrorReason {

	private final ExceptionCodes codes;

	private final ApplicationExceptionHandlers handlers;

	/**
	 * Create a reason.
	 * @param codes the codes of exceptions
	 * @param handlers know what the application answers itself
	 */
	DeclaredExceptions(ExceptionCodes codes, ApplicationExceptionHandlers handlers) {
		this.codes = codes;
		this.handlers = handlers;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		return (handler != null) ? Arrays.stream(handler.getMethod().getExceptionTypes())
			.map((type) -> codeOf(type.asSubclass(Throwable.class), handler))
			.filter(Objects::nonNull)
			.toList() : List.of();
	}

	private @Nullable String codeOf(Class<? extends Throwable> type, HandlerMethod handler) {
		return this.handlers.answer(handler, type) ? null : this.codes.codeOf(type);
	}

}

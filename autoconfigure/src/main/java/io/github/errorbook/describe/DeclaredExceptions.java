package io.github.errorbook.describe;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * The codes of the exceptions that a handler method declares with {@code throws}. One
 * that can mean anything, such as {@code IOException}, says nothing.
 */
final class DeclaredExceptions implements OperationErrors {

	private final ExceptionCodes codes;

	DeclaredExceptions(ExceptionCodes codes) {
		this.codes = codes;
	}

	@Override
	public Collection<String> codes(ApiOperation operation) {
		HandlerMethod handler = operation.handler();
		return (handler != null) ? Arrays.stream(handler.getMethod().getExceptionTypes())
			.map(this::codeOf)
			.filter(Objects::nonNull)
			.toList() : List.of();
	}

	private @Nullable String codeOf(Class<?> type) {
		return this.codes.codeOf(type.asSubclass(Throwable.class));
	}

}

package io.github.errorbook.source.web;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A body without parts where the handler takes the request as one that has them. If it
 * has, nobody in the service looks for them.
 */
final class NoPartsMapper implements FrameworkErrorMapper<IllegalStateException> {

	private static final String FAILURE = "Current request is not of type [org.springframework.web.multipart.";

	@Override
	public @Nullable ErrorMapping map(IllegalStateException thrown) {
		String message = ExceptionFacts.messageOf(thrown);
		boolean wanted = message != null && message.startsWith(FAILURE);
		return (wanted && !PartsMapper.isOfType("multipart/form-data"))
				? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST) : null;
	}

}

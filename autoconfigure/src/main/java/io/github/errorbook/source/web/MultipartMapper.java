package io.github.errorbook.source.web;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.guard.FileFailure;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A body whose parts cannot be read. Where the service has no place to keep them, the
 * client cannot help it.
 */
final class MultipartMapper implements FrameworkErrorMapper<MultipartException> {

	@Override
	public ErrorMapping map(MultipartException thrown) {
		boolean service = FileFailure.isReasonOf(thrown) || isWithoutDirectory(Causes.of(thrown));
		return ErrorMapping.code(service ? StandardErrorCode.INTERNAL_SERVER_ERROR : StandardErrorCode.INVALID_REQUEST);
	}

	/* Tomcat looks for the directory first. What is wrong with a body has a type. */
	private static boolean isWithoutDirectory(@Nullable Throwable cause) {
		if (cause == null || cause.getClass() != IOException.class) {
			return false;
		}
		StackTraceElement[] frames = ExceptionFacts.framesOf(cause);
		return frames.length > 0 && frames[0].getMethodName().equals("parseParts");
	}

}

package io.github.errorbook.source.repository;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * What is wrong with a request for a repository, by the names of exceptions. Those of a
 * general type count only where Spring Data has thrown them.
 */
final class RepositoryFaults implements MapperSource {

	private static final String NO_CONVERTER = "No suitable HttpMessageConverter found";

	private static final Map<String, FrameworkErrorMapper<Throwable>> MAPPERS = Map.of(
			"org.springframework.data.rest.webmvc.InvalidStateTransitionRequest",
			(thrown) -> ErrorMapping.code(StandardErrorCode.INVALID_REQUEST),
			"org.springframework.data.rest.webmvc.support.ETagDoesntMatchException",
			(thrown) -> ErrorMapping.code(StandardErrorCode.PRECONDITION_FAILED),
			ConversionFailedException.class.getName(), RepositoryFaults::ofConversion,
			IllegalArgumentException.class.getName(), RepositoryFaults::ofArgument,
			InvalidMediaTypeException.class.getName(), RepositoryFaults::ofAccept,
			HttpMessageNotReadableException.class.getName(), RepositoryFaults::ofBody,
			"org.springframework.web.client.HttpClientErrorException", RepositoryFaults::ofMissingRepository);

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		FrameworkErrorMapper<Throwable> mapper = MAPPERS.get(type.getName());
		return (mapper != null) ? List.of(mapper) : List.of();
	}

	private static @Nullable ErrorMapping ofConversion(Throwable thrown) {
		return bornIn(RepositoryOrigin.INVOKER, thrown, StandardErrorCode.INVALID_REQUEST);
	}

	/* A missing value for a primitive type, or a Content-Type that is no type. */
	private static @Nullable ErrorMapping ofArgument(Throwable thrown) {
		ErrorMapping missing = bornIn(RepositoryOrigin.INVOKER, thrown, StandardErrorCode.INVALID_REQUEST);
		return (missing != null || !passedHeaders(thrown)) ? missing
				: bornIn(RepositoryOrigin.REST, thrown, StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
	}

	private static boolean passedHeaders(Throwable thrown) {
		StackTraceElement[] frames = ExceptionFacts.framesOf(thrown);
		return frames.length > 1 && frames[1].getClassName().startsWith("org.springframework.http.");
	}

	private static @Nullable ErrorMapping ofAccept(Throwable thrown) {
		return bornIn(RepositoryOrigin.REST, thrown, StandardErrorCode.NOT_ACCEPTABLE);
	}

	private static @Nullable ErrorMapping ofBody(Throwable thrown) {
		String message = ExceptionFacts.messageOf(thrown);
		return (message != null && message.startsWith(NO_CONVERTER))
				? bornIn(RepositoryOrigin.REST, thrown, StandardErrorCode.UNSUPPORTED_MEDIA_TYPE) : null;
	}

	/* No call was made: Spring Data REST borrows the exception of a client. */
	private static @Nullable ErrorMapping ofMissingRepository(Throwable thrown) {
		return bornIn(RepositoryOrigin.REST, thrown, StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	private static @Nullable ErrorMapping bornIn(String place, Throwable thrown, StandardErrorCode code) {
		return RepositoryOrigin.isIn(thrown, place) ? ErrorMapping.code(code) : null;
	}

}

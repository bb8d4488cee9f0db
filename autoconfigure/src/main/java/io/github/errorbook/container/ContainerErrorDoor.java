package io.github.errorbook.container;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.autoconfigure.ErrorPaths;
import io.github.errorbook.autoconfigure.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.RequestIds;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Takes what an embedded container rejects to the one way in.
 *
 * @since 0.1.0
 */
public final class ContainerErrorDoor {

	private static final Log logger = LogFactory.getLog(ContainerErrorDoor.class);

	private static final String UNKNOWN = "-";

	private final ErrorPipeline pipeline;

	private final ErrorPaths paths;

	private final String contextPath;

	/**
	 * Create a door.
	 * @param pipeline answers the errors
	 * @param paths the paths whose errors are answered
	 * @param contextPath where the application is in the container, empty for the root
	 */
	public ContainerErrorDoor(ErrorPipeline pipeline, ErrorPaths paths, String contextPath) {
		this.pipeline = pipeline;
		this.paths = paths;
		this.contextPath = contextPath;
	}

	/**
	 * Answer an error. Whatever fails on the way, there is an answer.
	 * @param status the status that the container chose
	 * @param thrown the exception that led to a 500, or {@code null} if there is none
	 * @param request the request as far as it was read
	 * @return the answer, or {@code null} to leave it to the container
	 */
	public @Nullable ContainerAnswer answer(int status, @Nullable Throwable thrown, ContainerRequest request) {
		if (status < 400 || !isIncluded(request.path())) {
			return null;
		}
		try {
			HandledError error = this.pipeline.handler()
				.handle((status == 500 && thrown != null) ? thrown : new BareStatusException(status),
						describe(request));
			return (error != null) ? new ContainerAnswer(
					this.pipeline.renderer().render(error.envelope(), request.accept()), error.headers()) : null;
		}
		catch (RuntimeException | Error ex) {
			logger.error("An error could not be answered as it should; it is answered as an internal one", ex);
			return new ContainerAnswer(this.pipeline.renderer().lastResort(), ResponseHeaders.LAST_RESORT);
		}
	}

	private boolean isIncluded(@Nullable String path) {
		return path == null || this.paths.include(path, this.contextPath);
	}

	private static ErrorRequest describe(ContainerRequest request) {
		return new ErrorRequest(Objects.requireNonNullElse(request.method(), UNKNOWN),
				Objects.requireNonNullElse(request.path(), UNKNOWN), locale(request.acceptLanguage()),
				RequestIds.accept(request.requestId()), null);
	}

	private static Locale locale(@Nullable String acceptLanguage) {
		if (acceptLanguage == null) {
			return Locale.ROOT;
		}
		try {
			List<LanguageRange> ranges = LanguageRange.parse(acceptLanguage);
			return Locale.forLanguageTag(ranges.get(0).getRange());
		}
		catch (IllegalArgumentException ex) {
			return Locale.ROOT;
		}
	}

}

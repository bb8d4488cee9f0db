package io.github.errorbook.container;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Takes what an embedded container rejects to the one door.
 *
 * @since 0.1.0
 * @see ErrorDoor
 */
public final class ContainerErrorDoor {

	private final ErrorDoor door;

	private final ErrorPaths paths;

	private final String contextPath;

	/**
	 * Create a door.
	 * @param door answers the errors
	 * @param paths the paths whose errors are answered
	 * @param contextPath where the application is in the container, empty for the root
	 */
	public ContainerErrorDoor(ErrorDoor door, ErrorPaths paths, String contextPath) {
		this.door = door;
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
	public @Nullable ErrorAnswer answer(int status, @Nullable Throwable thrown, ContainerRequest request) {
		if (status < 400 || !isIncluded(request.path())) {
			return null;
		}
		return this.door.answer((status == 500 && thrown != null) ? thrown : new BareStatusException(status),
				request.describe(this.contextPath), request.accept());
	}

	private boolean isIncluded(@Nullable String path) {
		return path == null || this.paths.include(path, this.contextPath);
	}

}

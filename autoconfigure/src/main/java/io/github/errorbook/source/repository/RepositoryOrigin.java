package io.github.errorbook.source.repository;

import java.util.List;

import io.github.errorbook.guard.ExceptionFacts;

/**
 * Where an exception of a general type was born. What Spring Data converts to call a
 * repository for a client is what the client sent.
 */
final class RepositoryOrigin {

	static final String INVOKER = "org.springframework.data.repository.support.";

	static final String REST = "org.springframework.data.rest.";

	private static final int MAX_FRAMES = 64;

	private static final List<String> COMMON = List.of("java.", "jdk.", "sun.", "org.springframework.core.",
			"org.springframework.util.", "org.springframework.http.");

	private RepositoryOrigin() {
	}

	/**
	 * Return whether the first code that is not common to all lies below a package.
	 * @param thrown the exception
	 * @param place the name of the package, which ends with a dot
	 * @return {@code true} if it does
	 */
	static boolean isIn(Throwable thrown, String place) {
		StackTraceElement[] frames = ExceptionFacts.framesOf(thrown);
		for (int i = 0; i < frames.length && i < MAX_FRAMES; i++) {
			String name = frames[i].getClassName();
			if (COMMON.stream().noneMatch(name::startsWith)) {
				return name.startsWith(place);
			}
		}
		return false;
	}

}

package io.github.errorbook.security;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.Ordered;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.resolve.ResolvedError;

/**
 * Makes the refusal of a resource look like its absence, and every absence look the same.
 * It comes after all other customizers, which could distinguish the two again.
 */
final class ForbiddenHider implements ErrorCustomizer, Ordered {

	private static final Log logger = LogFactory.getLog(ForbiddenHider.class);

	private final ErrorPaths paths;

	private final ErrorDefinition notFound;

	/**
	 * Create a customizer.
	 * @param patterns the patterns of paths, at least one
	 * @param notFound what a missing resource is answered with
	 */
	ForbiddenHider(List<String> patterns, ErrorDefinition notFound) {
		this.paths = new ErrorPaths(patterns, List.of());
		this.notFound = notFound;
	}

	@Override
	public ResolvedError customize(ResolvedError error, ErrorRequest request) {
		if ((error.status() != 403 && error.status() != 404)
				|| !this.paths.include(request.path(), request.facts().contextPath())) {
			return error;
		}
		if (error.status() == 403) {
			logger.debug("Hidden from the client: " + error + " of request " + request.requestId());
		}
		return ResolvedError.of(error.thrown(), this.notFound);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}

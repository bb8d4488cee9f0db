package io.github.errorbook.observe;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.errorbook.handle.RequestFacts;

/**
 * Finds the observation of a request. It is the one that began with the request, not the
 * current one, which may be a part of it or gone already.
 */
final class ObservedRequest {

	private ObservedRequest() {
	}

	static @Nullable ServerRequestObservationContext find(RequestFacts facts) {
		return (facts.attribute(
				ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE) instanceof ServerRequestObservationContext context)
						? context : null;
	}

}

package io.github.errorbook.observe;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.observation.ServerRequestObservationContext;

import io.github.errorbook.handle.RequestFacts;

/**
 * Finds the observation of a request. It is the one that began with the request, not the
 * current one, which may be a part of it or gone already. Spring MVC and WebFlux each
 * have a place and a class for it.
 */
final class ObservedRequest {

	/**
	 * Where the filter of Spring MVC keeps it, which cannot be asked without servlets.
	 */
	static final String OF_SERVLET = "org.springframework.web.filter.ServerHttpObservationFilter.context";

	/** Where WebFlux keeps it. */
	static final String OF_WEBFLUX = "org.springframework.http.server.reactive.observation.ServerRequestObservationContext";

	private ObservedRequest() {
	}

	static Observation.@Nullable Context find(RequestFacts facts) {
		Object context = facts.attribute(OF_SERVLET);
		return (((context != null) ? context : facts.attribute(OF_WEBFLUX)) instanceof Observation.Context found)
				? found : null;
	}

	/**
	 * Return whether an observation is that of a request to this service.
	 * @param context the context of the observation
	 * @return {@code true} if it is
	 */
	static boolean is(Observation.Context context) {
		return context instanceof ServerRequestObservationContext
				|| context instanceof org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
	}

}

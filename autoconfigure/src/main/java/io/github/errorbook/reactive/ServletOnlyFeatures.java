package io.github.errorbook.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.env.Environment;

/**
 * The features that only servlet applications have. Whoever turns one on in another is
 * told.
 */
final class ServletOnlyFeatures {

	private static final Log logger = LogFactory.getLog(ServletOnlyFeatures.class);

	private static final Map<String, String> PROPERTIES = Map.of("errorbook.openapi.enabled",
			"errors in the OpenAPI document");

	private ServletOnlyFeatures() {
	}

	/**
	 * Log a warning if there is reason for one.
	 * @param environment says what is on
	 */
	static void warnOf(Environment environment) {
		List<String> configured = new ArrayList<>();
		PROPERTIES.forEach((property, feature) -> {
			if (Boolean.TRUE.equals(environment.getProperty(property, Boolean.class))) {
				configured.add(property + ": " + feature);
			}
		});
		if (!configured.isEmpty()) {
			logger.warn("These have no effect in a WebFlux application, for Spring MVC alone has them: "
					+ String.join("; ", configured.stream().sorted().toList()) + ".");
		}
	}

}

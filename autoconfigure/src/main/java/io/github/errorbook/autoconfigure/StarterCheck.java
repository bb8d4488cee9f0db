package io.github.errorbook.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an application has the starter for its kind. A jar tells by what
 * Maven puts into it which starter it is.
 */
final class StarterCheck {

	private static final String SERVLET = "errorbook-spring-boot-starter";

	private static final String REACTIVE = "errorbook-spring-boot-starter-webflux";

	private static final String PREFERRED = "Spring MVC and WebFlux are both on the class path, and Spring Boot prefers "
			+ "Spring MVC. If this is a WebFlux application, replace " + SERVLET + " by " + REACTIVE
			+ ". If not, set spring.main.web-application-type to servlet, and this warning goes.";

	private final @Nullable ClassLoader classLoader;

	/**
	 * Create a check.
	 * @param classLoader the class loader of the application
	 */
	StarterCheck(@Nullable ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	/**
	 * Find the fault of an application that has Spring MVC and WebFlux.
	 * @param reactive whether it is an application of WebFlux
	 * @param chosen whether it says so itself, rather than Spring Boot
	 * @return what is wrong and how to cure it, or {@code null} if nothing is
	 */
	@Nullable String findFault(boolean reactive, boolean chosen) {
		String wrong = reactive ? SERVLET : REACTIVE;
		String right = reactive ? REACTIVE : SERVLET;
		if (!isThere(right)) {
			return isThere(wrong) ? replaced(reactive ? "WebFlux" : "Spring MVC", wrong, right) : null;
		}
		return (reactive || chosen) ? null : PREFERRED;
	}

	private static String replaced(String kind, String wrong, String right) {
		return "This is a %s application with the starter for the other kind. Replace %s by %s.".formatted(kind, wrong,
				right);
	}

	private boolean isThere(String artifact) {
		ClassLoader loader = (this.classLoader != null) ? this.classLoader : ClassLoader.getSystemClassLoader();
		return loader.getResource("META-INF/maven/io.github.errorbook/" + artifact + "/pom.properties") != null;
	}

}

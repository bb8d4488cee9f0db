package io.github.errorbook.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an application has the starter for its kind. A jar tells by what
 * Maven puts into it which starter it is. An application that has both is meant to.
 */
final class StarterCheck {

	private static final String SERVLET = "errorbook-spring-boot-starter";

	private static final String REACTIVE = "errorbook-spring-boot-starter-webflux";

	private final @Nullable ClassLoader classLoader;

	/**
	 * Create a check.
	 * @param classLoader the class loader of the application
	 */
	StarterCheck(@Nullable ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	/**
	 * Find the fault.
	 * @param reactive whether the application is one of WebFlux
	 * @return what is wrong and how to cure it, or {@code null} if nothing is
	 */
	@Nullable String findFault(boolean reactive) {
		String wrong = reactive ? SERVLET : REACTIVE;
		String right = reactive ? REACTIVE : SERVLET;
		if (!isThere(wrong) || isThere(right)) {
			return null;
		}
		String kind = reactive ? "WebFlux" : "Spring MVC";
		return "This is a %s application with the starter for the other kind. Replace %s by %s.".formatted(kind, wrong,
				right);
	}

	private boolean isThere(String artifact) {
		ClassLoader loader = (this.classLoader != null) ? this.classLoader : ClassLoader.getSystemClassLoader();
		return loader.getResource("META-INF/maven/io.github.errorbook/" + artifact + "/pom.properties") != null;
	}

}

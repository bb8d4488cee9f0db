package io.github.errorbook.container;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.handle.RequestFacts;

/**
 * As much of a request as a container could read before it gave up. Every part may be
 * {@code null}.
 *
 * @param method the method
 * @param path the path, undecoded, without query
 * @param accept the {@code Accept} header
 * @param acceptLanguage the {@code Accept-Language} header
 * @param requestId the {@code X-Request-Id} header
 * @param contextPath where the application is in the container, empty for the root
 * @since 0.1.0
 */
public record ContainerRequest(@Nullable String method, @Nullable String path, @Nullable String accept,
		@Nullable String acceptLanguage, @Nullable String requestId, String contextPath) implements RequestFacts {

	/**
	 * Create a request to an application at the root.
	 * @param method the method
	 * @param path the path, undecoded, without query
	 * @param accept the {@code Accept} header
	 * @param acceptLanguage the {@code Accept-Language} header
	 * @param requestId the {@code X-Request-Id} header
	 */
	public ContainerRequest(@Nullable String method, @Nullable String path, @Nullable String accept,
			@Nullable String acceptLanguage, @Nullable String requestId) {
		this(method, path, accept, acceptLanguage, requestId, "");
	}

	ContainerRequest within(String contextPath) {
		return new ContainerRequest(this.method, this.path, this.accept, this.acceptLanguage, this.requestId,
				contextPath);
	}

}

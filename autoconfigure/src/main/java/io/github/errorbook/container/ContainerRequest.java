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
 * @since 0.1.0
 */
public record ContainerRequest(@Nullable String method, @Nullable String path, @Nullable String accept,
		@Nullable String acceptLanguage, @Nullable String requestId) implements RequestFacts {

}

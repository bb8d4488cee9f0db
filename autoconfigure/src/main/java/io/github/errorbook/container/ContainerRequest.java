package io.github.errorbook.container;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.handle.AcceptLanguage;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.handle.RequestIds;

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

	private static final String UNKNOWN = "-";

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

	ErrorRequest describe(String contextPath) {
		return new ErrorRequest(Objects.requireNonNullElse(this.method, UNKNOWN),
				Objects.requireNonNullElse(this.path, UNKNOWN), AcceptLanguage.preferred(this.acceptLanguage),
				RequestIds.accept(this.requestId), null, new ContainerRequest(this.method, this.path, this.accept,
						this.acceptLanguage, this.requestId, contextPath));
	}

}

package io.github.errorbook.recent;

import org.jspecify.annotations.Nullable;

/**
 * The request that a recent error happened to.
 *
 * @param method the HTTP method as the client sent it
 * @param path the path as the client sent it, without query
 * @param pathTemplate the pattern of the handler that the path was matched to, or
 * {@code null} if none was reached
 * @param principal the name of the authenticated caller, or {@code null} if there is none
 * or it cannot be recorded
 * @param remoteAddress the address of the client, or {@code null} if it is not known
 * @param requestId the id of the request
 * @param traceId the id of the trace, or {@code null} outside of one
 * @since 0.1.0
 * @see RecentError
 */
public record RecentRequest(String method, String path, @Nullable String pathTemplate, @Nullable String principal,
		@Nullable String remoteAddress, String requestId, @Nullable String traceId) {

	private static final int BYTES_OF_RECORD = 64;

	long estimatedBytes() {
		return (long) BYTES_OF_RECORD + RecentError.of(this.method) + RecentError.of(this.path)
				+ RecentError.of(this.pathTemplate) + RecentError.of(this.principal)
				+ RecentError.of(this.remoteAddress) + RecentError.of(this.requestId) + RecentError.of(this.traceId);
	}

}

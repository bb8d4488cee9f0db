package io.github.errorbook.client.policy;

import java.time.Duration;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.guard.RetryAfter;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * {@link RemoteApiException}: what the policy of its client says. Without one it is the
 * answer to every failed call: 502, or 503 with the time that the other service asks for.
 */
final class RemoteErrorMapper implements FrameworkErrorMapper<RemoteApiException> {

	private final ClientPolicies policies;

	private final ErrorCatalog catalog;

	RemoteErrorMapper(ClientPolicies policies, ErrorCatalog catalog) {
		this.policies = policies;
		this.catalog = catalog;
	}

	@Override
	public ErrorMapping map(RemoteApiException thrown) {
		Verdict verdict = this.policies.of(thrown.getClient()).judge(thrown.getError());
		ErrorDefinition definition = (verdict.code() != null) ? this.catalog.findByNameOrValue(verdict.code()) : null;
		return (definition != null) ? map(thrown, definition, verdict.outcome() == Outcome.PASSED) : failed(thrown);
	}

	@Override
	public ErrorMapping mapUnread(RemoteApiException thrown) {
		return ErrorMapping.code(StandardErrorCode.BAD_GATEWAY);
	}

	private static ErrorMapping map(RemoteApiException thrown, ErrorDefinition definition, boolean passed) {
		int status = passed ? thrown.getStatus() : definition.status();
		return ErrorMapping.code(definition.code())
			.withStatus(status)
			.withDetails(DeclaredValues.of(thrown, definition))
			.withRetryAfter(RetryAfter.ifAsked(status, thrown.getRetryAfter()));
	}

	private static ErrorMapping failed(RemoteApiException thrown) {
		Duration asked = RetryAfter.ifAsked(thrown.getStatus(), thrown.getRetryAfter());
		return (asked != null) ? ErrorMapping.code(StandardErrorCode.SERVICE_UNAVAILABLE).withRetryAfter(asked)
				: ErrorMapping.code(StandardErrorCode.BAD_GATEWAY);
	}

}

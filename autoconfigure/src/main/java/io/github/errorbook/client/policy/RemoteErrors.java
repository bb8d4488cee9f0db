package io.github.errorbook.client.policy;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.decode.RemoteResponse;
import io.github.errorbook.guard.FailureLog;

/**
 * Makes an exception of an answer, for every client library. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class RemoteErrors {

	private static final String NONE = "none";

	private static final String UNKNOWN = "UNKNOWN";

	private static final Log logger = LogFactory.getLog("io.github.errorbook.client");

	private final FailureLog losses = new FailureLog(RemoteErrors.class);

	private final Supplier<ClientPolicies> policies;

	private final ErrorCatalog catalog;

	private final Supplier<List<RemoteErrorListener>> listeners;

	RemoteErrors(Supplier<ClientPolicies> policies, ErrorCatalog catalog,
			Supplier<List<RemoteErrorListener>> listeners) {
		this.policies = policies;
		this.catalog = catalog;
		this.listeners = listeners;
	}

	/**
	 * Return whether a client has a policy of its own.
	 * @param client the name of the client
	 * @return {@code true} if it has
	 */
	public boolean names(String client) {
		return this.policies.get().names(client);
	}

	/**
	 * Make an exception of an answer.
	 * @param call the call
	 * @param response the answer
	 * @return the exception to throw: a {@link RemoteApiException}, or one of the
	 * application where the policy names it
	 * @throws IOException if not even the status can be read
	 */
	public RuntimeException of(RemoteCall call, RemoteResponse response) throws IOException {
		RemotePolicy policy = this.policies.get().of(call.client());
		RemoteApiException error = new RemoteApiException(call, policy.decoder().decode(response));
		Verdict verdict = policy.judge(error.getError());
		RuntimeException raised = (verdict.exception() != null) ? verdict.exception().create(error) : null;
		Outcome outcome = (verdict.exception() != null && raised == null) ? Outcome.REFUSED : verdict.outcome();
		tell(error, tag(error.getCode(), policy), outcome);
		return (raised != null) ? raised : error;
	}

	/**
	 * Return the code of an answer as metrics have it.
	 * @param client the name of the client
	 * @param response the answer
	 * @return the code if the application knows it, else {@code UNKNOWN}, or {@code none}
	 * for an answer without one
	 */
	public String tag(String client, RemoteResponse response) {
		RemotePolicy policy = this.policies.get().of(client);
		try {
			return tag(policy.decoder().decode(response).code(), policy);
		}
		catch (IOException ex) {
			return NONE;
		}
	}

	private String tag(@Nullable String code, RemotePolicy policy) {
		if (code == null) {
			return NONE;
		}
		return (policy.codes().containsKey(code) || this.catalog.findByNameOrValue(code) != null) ? code : UNKNOWN;
	}

	private void tell(RemoteApiException error, String code, Outcome outcome) {
		if (logger.isDebugEnabled()) {
			logger.debug(error.getMessage() + ((error.getRequestId() != null) ? " [" + error.getRequestId() + "]" : "")
					+ ": " + outcome.tag());
		}
		for (RemoteErrorListener listener : this.listeners.get()) {
			try {
				listener.onRemoteError(error, code, outcome);
			}
			catch (Throwable ex) {
				this.losses.report("An error of another service is not told to " + listener.getClass().getName(), ex);
			}
		}
	}

}

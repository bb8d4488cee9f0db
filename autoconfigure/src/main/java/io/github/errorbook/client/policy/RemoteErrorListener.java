package io.github.errorbook.client.policy;

import io.github.errorbook.client.RemoteApiException;

/**
 * Learns of every error of another service, on the thread that reads the answer.
 */
@FunctionalInterface
interface RemoteErrorListener {

	/**
	 * Learn of an error.
	 * @param error the error
	 * @param code its code if the application knows it, else {@code UNKNOWN}, or
	 * {@code none} for an error without one
	 * @param outcome what callers will learn of it
	 */
	void onRemoteError(RemoteApiException error, String code, Outcome outcome);

}

package io.github.errorbook.client.policy;

/**
 * The statuses that say something of the two services, and nothing of what the caller
 * asked for. They never pass.
 */
final class FaultStatus {

	private FaultStatus() {
	}

	static boolean is(int status) {
		return status == 401 || status == 403 || status >= 500;
	}

}

package io.github.errorbook.handle;

/**
 * A listener whose failures harm nobody.
 *
 * @param listener the listener
 * @param failures takes its failures
 */
record GuardedListener(ErrorListener listener, ListenerFailures failures) {

	void onError(HandledError error) {
		try {
			this.listener.onError(error);
		}
		catch (Throwable ex) {
			this.failures.add(ex);
		}
	}

}

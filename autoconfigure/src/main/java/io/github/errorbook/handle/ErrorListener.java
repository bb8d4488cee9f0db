package io.github.errorbook.handle;

/**
 * Learns of every error with a status of 400 or more, on the thread of the request and
 * before the response is written. Listeners are beans, called in their order, by many
 * threads at once. A listener that fails harms neither the response nor the other
 * listeners; the first failure of its class is logged, and all are counted.
 *
 * @since 0.1.0
 * @see HandledError
 * @see ErrorCustomizer
 */
@FunctionalInterface
public interface ErrorListener {

	/**
	 * Learn of an error.
	 * @param error the error
	 */
	void onError(HandledError error);

}

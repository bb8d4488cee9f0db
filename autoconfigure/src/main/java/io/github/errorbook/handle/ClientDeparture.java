package io.github.errorbook.handle;

/**
 * Recognises what a container throws when a client goes away in the middle of its
 * request. That is not an error: whoever still reads is answered, and nobody learns of
 * it.
 *
 * @since 0.1.0
 * @see PassThroughRule
 */
@FunctionalInterface
public interface ClientDeparture {

	/**
	 * Return whether the client went away.
	 * @param thrown the exception
	 * @return {@code true} if the exception, or one of its causes, says so
	 */
	boolean isBehind(Throwable thrown);

	/**
	 * Return whether the client went away, by what any container says.
	 * @param all what the containers know
	 * @param thrown the exception
	 * @return {@code true} if one of them says so
	 */
	static boolean isBehind(Iterable<ClientDeparture> all, Throwable thrown) {
		for (ClientDeparture departure : all) {
			if (departure.isBehind(thrown)) {
				return true;
			}
		}
		return false;
	}

}

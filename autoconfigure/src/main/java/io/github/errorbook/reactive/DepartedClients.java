package io.github.errorbook.reactive;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;

import io.github.errorbook.guard.Remembered;
import io.github.errorbook.handle.ClientDeparture;
import io.github.errorbook.resolve.BareStatusException;

/**
 * Knows what servers throw when a client goes away in the middle of its request.
 */
final class DepartedClients {

	private final Supplier<List<ClientDeparture>> departures;

	DepartedClients(ObjectProvider<ClientDeparture> departures) {
		this.departures = new Remembered<>(() -> departures.orderedStream().toList());
	}

	/**
	 * Find out what an exception means.
	 * @param thrown the exception
	 * @return the exception, or one of which nobody needs to learn
	 */
	Throwable recognize(Throwable thrown) {
		return ClientDeparture.isBehind(this.departures.get(), thrown)
				? BareStatusException.ofAbsentClient(HttpStatus.BAD_REQUEST.value()) : thrown;
	}

}

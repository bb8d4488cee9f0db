package io.github.errorbook.settings.fault;

import java.util.List;
import java.util.stream.Collectors;

import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;

/**
 * The catalog, or another setting of Errorbook, is wrong, and the service must not start
 * with it.
 *
 * @since 0.1.0
 */
public final class InvalidCatalogException extends RuntimeException {

	private final transient List<CatalogFault> faults;

	/**
	 * Create an exception.
	 * @param faults all that is wrong, at least one, in the order of the files where that
	 * is known
	 */
	public InvalidCatalogException(List<CatalogFault> faults) {
		super(message(faults));
		this.faults = List.copyOf(faults);
	}

	private static String message(List<CatalogFault> faults) {
		return faults.stream()
			.map((fault) -> fault.property() + ": " + fault.reason())
			.collect(Collectors.joining("\n  ", "The configuration of Errorbook is not valid:\n  ", ""));
	}

	/**
	 * Return all that is wrong.
	 * @return the faults, at least one, in the order of the files where that is known
	 */
	public List<CatalogFault> faults() {
		return this.faults;
	}

}

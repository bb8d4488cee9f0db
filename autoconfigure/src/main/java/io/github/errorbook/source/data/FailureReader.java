package io.github.errorbook.source.data;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Knows the exceptions of one library.
 */
interface FailureReader {

	/**
	 * Return the types that the library throws.
	 * @return the types, each of which means something to {@link #read} or exists to wrap
	 * one that does
	 */
	Set<Class<? extends Throwable>> types();

	/**
	 * Read one exception, leaving its causes aside.
	 * @param thrown the exception
	 * @return what it says, or {@code null} if it says nothing
	 */
	@Nullable DataFailure read(Throwable thrown);

	/**
	 * Find the kind of the nearest superclass.
	 * @param kinds the kinds by type
	 * @param thrown the exception
	 * @return the failure, or {@code null} if no superclass has a kind
	 */
	static @Nullable DataFailure nearest(Map<Class<? extends Throwable>, Kind> kinds, Throwable thrown) {
		for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
			Kind kind = kinds.get(type);
			if (kind != null) {
				return DataFailure.of(kind);
			}
		}
		return null;
	}

}

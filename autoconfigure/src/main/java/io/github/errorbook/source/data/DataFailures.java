package io.github.errorbook.source.data;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Finds out what an exception of data access stands for, whatever libraries have dressed
 * it in. It looks at causes as far as they come from data access themselves.
 */
final class DataFailures {

	private final List<FailureReader> readers;

	private final Set<Class<? extends Throwable>> types = new LinkedHashSet<>();

	DataFailures(List<FailureReader> readers) {
		this.readers = List.copyOf(readers);
		readers.forEach((reader) -> this.types.addAll(reader.types()));
	}

	Set<Class<? extends Throwable>> types() {
		return this.types;
	}

	/**
	 * Find out what an exception stands for.
	 * @param thrown the exception
	 * @return the failure, or {@code null} if nothing is known of it, or if the query is
	 * at fault, which is for the mappers of the application and for the fallback
	 */
	@Nullable DataFailure find(Throwable thrown) {
		Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Throwable> open = new ArrayDeque<>();
		DataFailure found = null;
		for (Throwable current = thrown; current != null && seen.size() < Causes.MAX; current = open.poll()) {
			if (seen.add(current)) {
				found = merge(found, current);
				addCauses(current, open);
			}
		}
		return (found != null && found.kind().compareTo(Kind.FAULT) < 0) ? found : null;
	}

	private @Nullable DataFailure merge(@Nullable DataFailure found, Throwable thrown) {
		DataFailure result = found;
		for (FailureReader reader : this.readers) {
			DataFailure read = reader.read(thrown);
			if (read != null) {
				result = (result != null) ? result.causedBy(read) : read;
			}
		}
		return result;
	}

	private void addCauses(Throwable thrown, Deque<Throwable> open) {
		if (thrown instanceof SQLException failure) {
			addIfKnown(failure.getNextException(), open);
		}
		addIfKnown(Causes.of(thrown), open);
	}

	private void addIfKnown(@Nullable Throwable cause, Deque<Throwable> open) {
		if (cause != null && this.types.stream().anyMatch((type) -> type.isInstance(cause))) {
			open.add(cause);
		}
	}

}

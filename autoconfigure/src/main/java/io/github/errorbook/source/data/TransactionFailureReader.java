package io.github.errorbook.source.data;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Spring's transactions.
 */
final class TransactionFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> KINDS = Map.of(CannotCreateTransactionException.class,
			Kind.UNAVAILABLE, TransactionTimedOutException.class, Kind.UNAVAILABLE);

	@Override
	public Set<Class<? extends Throwable>> types() {
		Set<Class<? extends Throwable>> types = new HashSet<>(KINDS.keySet());
		types.add(TransactionException.class);
		return types;
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return FailureReader.nearest(KINDS, thrown);
	}

}

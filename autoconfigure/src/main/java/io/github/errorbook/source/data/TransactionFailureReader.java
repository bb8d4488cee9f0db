package io.github.errorbook.source.data;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
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
		return KINDS.keySet();
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return FailureReader.nearest(KINDS, thrown);
	}

}

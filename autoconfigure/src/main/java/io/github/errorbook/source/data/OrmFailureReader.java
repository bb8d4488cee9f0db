package io.github.errorbook.source.data;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectRetrievalFailureException;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * Spring's support of object-relational mapping.
 */
final class OrmFailureReader implements FailureReader {

	private static final Map<Class<? extends Throwable>, Kind> KINDS = Map.of(ObjectRetrievalFailureException.class,
			Kind.MISSING);

	@Override
	public Set<Class<? extends Throwable>> types() {
		return KINDS.keySet();
	}

	@Override
	public @Nullable DataFailure read(Throwable thrown) {
		return FailureReader.nearest(KINDS, thrown);
	}

}

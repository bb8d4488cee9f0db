package io.github.errorbook.test.assertj;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.ResolvedError;
import io.github.errorbook.resolve.WrapperTypes;

/**
 * Resolves exceptions without a catalog, as far as they know their own code.
 */
final class ThrownErrors {

	private static final MapperSource annotations = MapperSource.ofAnnotations();

	private ThrownErrors() {
	}

	/**
	 * Resolve an exception.
	 * @param thrown the exception
	 * @return its code and details, or {@code null} if it has no code of its own
	 */
	static @Nullable ResolvedError resolve(Throwable thrown) {
		String code = (thrown instanceof ApiException exception) ? exception.getCode() : annotatedCode(thrown);
		if (code == null) {
			return null;
		}
		ErrorCatalog catalog = ErrorCatalog.of(List.of(ErrorDefinition.of(code, 400, "").build()));
		return new ErrorResolver(catalog, List.of(MapperSource.ofApplication(catalog, List.of())),
				new WrapperTypes(List.of()))
			.resolve(thrown);
	}

	private static @Nullable String annotatedCode(Throwable thrown) {
		for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
			for (ErrorMapper<?> mapper : annotations.mappersFor(type)) {
				ErrorMapping mapping = map(mapper, thrown);
				if (mapping != null) {
					return mapping.code();
				}
			}
		}
		return null;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable ErrorMapping map(ErrorMapper<?> mapper, Throwable thrown) {
		return ((ErrorMapper<Throwable>) mapper).map(thrown);
	}

}

package io.github.errorbook.observe;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.CodeDocumentation;
import io.github.errorbook.handle.DetailsScope;
import io.github.errorbook.handle.EnvelopeFactory;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.WrapperTypes;

/**
 * Makes errors as the pipeline makes them.
 */
final class TestErrors {

	static final ErrorCatalog CATALOG = ErrorCatalog.of(List.of());

	private TestErrors() {
	}

	static HandledError of(Throwable thrown) {
		return of(thrown, new ErrorRequest("GET", "/", Locale.ROOT, "r-1", null));
	}

	static HandledError of(Throwable thrown, ErrorRequest request) {
		ErrorResolver resolver = new ErrorResolver(CATALOG, List.of(MapperSource.ofApplication(CATALOG, List.of())),
				new WrapperTypes(List.of()));
		return new ErrorPipeline(CATALOG, resolver,
				new EnvelopeFactory(new CodeTexts(ErrorTexts.of(Map.of())), ByPath.same(DetailsScope.ALL),
						CodeDocumentation.NONE),
				new ResponseHeaders(null), List.of(), List.of())
			.handle(thrown, request);
	}

}

package io.github.errorbook.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * Builds a resolver whose sources have the order of production: the catalog, the mappers
 * of the application, annotations, the mappers of libraries.
 */
final class TestResolver {

	private final List<ErrorDefinition> definitions = new ArrayList<>();

	private final List<ErrorMapper<?>> application = new ArrayList<>();

	private final List<ErrorMapper<?>> framework = new ArrayList<>();

	static TestResolver with(ErrorDefinition... definitions) {
		TestResolver resolver = new TestResolver();
		resolver.definitions.addAll(Arrays.asList(definitions));
		return resolver;
	}

	TestResolver define(ErrorDefinition definition) {
		this.definitions.add(definition);
		return this;
	}

	/**
	 * Define a code that the catalog maps exception types to.
	 */
	@SafeVarargs
	static ErrorDefinition code(String code, int status, Class<? extends Throwable>... exceptions) {
		return ErrorDefinition.of(code, status, "Text of " + code + ".").exceptions(Arrays.asList(exceptions)).build();
	}

	TestResolver application(ErrorMapper<?> mapper) {
		this.application.add(mapper);
		return this;
	}

	/**
	 * Add a library's mapper.
	 */
	<T> TestResolver framework(Class<T> type, ErrorMapping mapping) {
		this.framework.add(new FrameworkErrorMapper<T>() {

			@Override
			public ErrorMapping map(T thrown) {
				return mapping;
			}

			@Override
			public Class<?> type() {
				return type;
			}

		});
		return this;
	}

	ErrorResolver build() {
		ErrorCatalog catalog = ErrorCatalog.of(this.definitions);
		return new ErrorResolver(catalog,
				List.of(MapperSource.ofApplication(catalog, this.application), MapperSource.of(this.framework)),
				new WrapperTypes(Set.of(CompletionException.class, ExecutionException.class)));
	}

	ResolvedError resolve(Throwable thrown) {
		return build().resolve(thrown);
	}

}

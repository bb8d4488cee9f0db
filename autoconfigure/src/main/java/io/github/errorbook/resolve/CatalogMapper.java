package io.github.errorbook.resolve;

import io.github.errorbook.catalog.ErrorDefinition;

/**
 * A type that the catalog maps to a code. It decides or is silent: the details that the
 * catalog declares for one code are not those of another, found for a nearer type.
 */
final class CatalogMapper implements ErrorMapper<Throwable> {

	private final ErrorMapping mapping;

	private final DeclaredDetails details;

	CatalogMapper(ErrorDefinition definition) {
		this.mapping = ErrorMapping.code(definition.code());
		this.details = new DeclaredDetails(definition.details().keySet());
	}

	@Override
	public ErrorMapping map(Throwable thrown) {
		return this.mapping.withDetails(this.details.read(thrown));
	}

	@Override
	public ErrorMapping mapType(Class<?> thrownType) {
		return this.mapping;
	}

}

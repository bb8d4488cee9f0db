package io.github.errorbook.resolve;

/**
 * Exceptions of a library that all mean the same.
 *
 * @param type the class or interface of the exceptions
 * @param mapping what they mean
 */
record FixedMapper(Class<?> type, ErrorMapping mapping) implements FrameworkErrorMapper<Object> {

	@Override
	public ErrorMapping map(Object thrown) {
		return this.mapping;
	}

	@Override
	public ErrorMapping mapType(Class<?> thrownType) {
		return this.mapping;
	}

}

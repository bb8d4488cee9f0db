package io.github.errorbook.source.json;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.input.FieldNames;

/**
 * Gives fields the names that they have in JSON, unless the application wants those of
 * Java.
 *
 * @see JsonFieldNames
 */
final class JsonFieldNamesSource implements FieldNames.Source {

	private static final String JSON = "json";

	@Override
	public @Nullable FieldNames find(ApplicationContext context) {
		boolean wanted = JSON
			.equalsIgnoreCase(context.getEnvironment().getProperty("errorbook.validation.field-names", JSON));
		return (wanted && OptionalType.WEB.isPresent(context.getClassLoader())) ? JsonErrorMappers.fieldNames(context)
				: null;
	}

}

package io.github.errorbook.source.json;

import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.source.OptionalType;

/**
 * The mappers for what reading a body throws. Without Jackson nothing is known but that a
 * body cannot be read, and fields have their names in Java.
 */
final class JsonErrorMappers {

	private JsonErrorMappers() {
	}

	static MapperSource in(ApplicationContext context, InputFaults faults) {
		BodyFaultReader reader = isThere(context) ? jackson(context, faults) : (cause) -> null;
		return OptionalType.WEBFLUX.isPresent(context.getClassLoader())
				? MapperSource.of(new UnreadableMessageMapper(faults, reader),
						new UnreadableInputMapper(faults, reader))
				: MapperSource.of(new UnreadableMessageMapper(faults, reader));
	}

	private static BodyFaultReader jackson(ApplicationContext context, InputFaults faults) {
		return new JacksonFaultReader(faults, JsonMappers.of(context.getBeanProvider(JsonMapper.class)));
	}

	static FieldNames fieldNames(ApplicationContext context) {
		return isThere(context) ? new JsonFieldNames(JsonMappers.of(context.getBeanProvider(JsonMapper.class)))
				: FieldNames.JAVA;
	}

	private static boolean isThere(ApplicationContext context) {
		return OptionalType.JACKSON.isPresent(context.getClassLoader());
	}

}

package io.github.errorbook.source.json;

import java.util.function.Supplier;

import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what reading a body throws. Without Jackson nothing is known but that a
 * body cannot be read, and fields have their names in Java.
 */
final class JsonErrorMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		if (!isThere(OptionalType.WEB, context)) {
			return MapperSource.of();
		}
		InputFaults faults = new InputFaults(context.getBean(ErrorTexts.class));
		BodyFaultReader reader = reader(context, faults);
		return OptionalType.WEBFLUX.isPresent(context.getClassLoader())
				? MapperSource.of(new UnreadableMessageMapper(faults, reader),
						new UnreadableInputMapper(faults, reader))
				: MapperSource.of(new UnreadableMessageMapper(faults, reader));
	}

	private static BodyFaultReader reader(ApplicationContext context, InputFaults faults) {
		if (!isThere(OptionalType.JACKSON, context)) {
			return (cause) -> null;
		}
		BodyFaultReader jackson = new JacksonFaultReader(faults, mapper(context));
		return isThere(OptionalType.JACKSON_2, context) ? jackson.orElse(Jackson2.reader(context, faults)) : jackson;
	}

	static FieldNames fieldNames(ApplicationContext context) {
		if (!isThere(OptionalType.JACKSON, context)) {
			return FieldNames.JAVA;
		}
		boolean older = isThere(OptionalType.JACKSON_2, context) && Jackson2.isPreferred(context);
		return new JsonFieldNames(older ? Jackson2.twin(context) : mapper(context));
	}

	private static Supplier<JsonMapper> mapper(ApplicationContext context) {
		return JsonMappers.of(context.getBeanProvider(JsonMapper.class));
	}

	private static boolean isThere(OptionalType type, ApplicationContext context) {
		return type.isPresent(context.getClassLoader());
	}

}

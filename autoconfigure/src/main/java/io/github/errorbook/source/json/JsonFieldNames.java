package io.github.errorbook.source.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.resolve.FieldNames;

/**
 * The names that the application's mapper gives to the properties of a class. Each class
 * is looked at once.
 */
final class JsonFieldNames implements FieldNames {

	private final Supplier<JsonMapper> mapper;

	private final ClassValue<Map<String, String>> names = new ClassValue<>() {

		@Override
		protected Map<String, String> computeValue(Class<?> type) {
			return names(type);
		}

	};

	JsonFieldNames(Supplier<JsonMapper> mapper) {
		this.mapper = mapper;
	}

	@Override
	public String nameOf(Class<?> type, String property) {
		return this.names.get(type).getOrDefault(property, property);
	}

	private Map<String, String> names(Class<?> type) {
		JsonMapper mapper = this.mapper.get();
		Map<String, String> names = new HashMap<>();
		mapper._deserializationContext()
			.introspectBeanDescription(mapper.constructType(type))
			.findProperties()
			.forEach((property) -> names.put(property.getInternalName(),
					isUnwrapped(property, mapper.deserializationConfig()) ? "" : property.getName()));
		return names;
	}

	private static boolean isUnwrapped(BeanPropertyDefinition property, DeserializationConfig config) {
		AnnotatedMember member = property.getPrimaryMember();
		AnnotationIntrospector introspector = config.getAnnotationIntrospector();
		return member != null && introspector.findUnwrappingNameTransformer(config, member) != null;
	}

}

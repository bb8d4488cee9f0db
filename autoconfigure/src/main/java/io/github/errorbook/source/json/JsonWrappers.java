package io.github.errorbook.source.json;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.SerializationContextExt;

/**
 * What the name of a type puts around the properties of an object.
 */
final class JsonWrappers {

	private final SerializationContextExt context;

	JsonWrappers(SerializationContextExt context) {
		this.context = context;
	}

	/**
	 * Return what a type itself asks for.
	 * @param type the type of the object
	 * @return a name or an index, which is empty where the name stands elsewhere
	 */
	String of(JavaType type) {
		TypeSerializer ids = this.context.findTypeSerializer(type);
		return (ids != null) ? wrapper(ids.getTypeInclusion(),
				ids.getTypeIdResolver().idFromValueAndType(this.context, null, type.getRawClass())) : "";
	}

	/**
	 * Return what a property asks for.
	 * @param property the member that is the property
	 * @return a name or an index for each class that can be the value or its element, or
	 * {@code null} if the property leaves it to the types
	 */
	@Nullable Map<Class<?>, String> of(AnnotatedMember property) {
		MapperConfig<?> config = this.context.getConfig();
		JsonTypeInfo.Value info = config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, property);
		if (info == null) {
			return null;
		}
		JavaType type = property.getType();
		Map<Class<?>, String> wrappers = new HashMap<>();
		for (NamedType subtype : config.getSubtypeResolver()
			.collectAndResolveSubtypesByClass(config, property,
					type.isContainerType() ? type.getContentType() : type)) {
			String id = (info.getIdType() == JsonTypeInfo.Id.NAME && subtype.hasName()) ? subtype.getName()
					: subtype.getType().getName();
			wrappers.put(subtype.getType(), wrapper(info.getInclusionType(), id));
		}
		return Map.copyOf(wrappers);
	}

	private static String wrapper(JsonTypeInfo.As inclusion, String id) {
		return switch (inclusion) {
			case WRAPPER_OBJECT -> id;
			case WRAPPER_ARRAY -> "[1]";
			default -> "";
		};
	}

}

package io.github.errorbook.source.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.ContainerDeserializerBase;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a mapper expects at a place in a body.
 *
 * @param deserializer what reads the value, or {@code null} if that is not known
 * @param property the property of an object that the value belongs to, itself or as an
 * element, or {@code null} if there is none
 */
record JsonTarget(@Nullable ValueDeserializer<?> deserializer, @Nullable BeanProperty property) {

	private static final JsonTarget UNKNOWN = new JsonTarget(null, null);

	/**
	 * Find what is expected.
	 * @param mapper the mapper that reads the body
	 * @param path the path to the value
	 * @param type the type of the value
	 * @return what is expected
	 */
	static JsonTarget find(JsonMapper mapper, List<JacksonException.Reference> path, Class<?> type) {
		DeserializationContextExt context = mapper._deserializationContext();
		try {
			for (int i = path.size() - 1; i >= 0; i--) {
				if (isProperty(path.get(i))) {
					return within(context, path.get(i), path.size() - 1 - i, context.constructType(type));
				}
			}
			return new JsonTarget(context.findContextualValueDeserializer(context.constructType(type), null), null);
		}
		catch (RuntimeException ex) {
			return UNKNOWN;
		}
	}

	private static JsonTarget within(DeserializationContextExt context, JacksonException.Reference reference, int depth,
			JavaType type) {
		JavaType owner = context.constructType(typeOf(reference));
		SettableBeanProperty property = (context.findContextualValueDeserializer(owner,
				null) instanceof BeanDeserializerBase bean)
						? bean.findProperty(PropertyName.construct(reference.getPropertyName())) : null;
		if (property == null) {
			return type.isEnumType() ? new JsonTarget(context.findContextualValueDeserializer(type, null), null)
					: UNKNOWN;
		}
		ValueDeserializer<?> deserializer = property.getValueDeserializer();
		for (int i = 0; i < depth; i++) {
			deserializer = (deserializer instanceof ContainerDeserializerBase<?> container)
					? container.getContentDeserializer() : null;
		}
		return new JsonTarget(
				(deserializer != null) ? deserializer : context.findContextualValueDeserializer(type, property),
				property);
	}

	/**
	 * Return the type of the property.
	 * @return the type, or {@code null} if there is no property
	 */
	@Nullable JavaType type() {
		return (this.property != null) ? this.property.getType() : null;
	}

	static boolean isProperty(JacksonException.Reference reference) {
		Class<?> type = typeOf(reference);
		return reference.getPropertyName() != null && !type.isArray() && !Map.class.isAssignableFrom(type)
				&& !Collection.class.isAssignableFrom(type);
	}

	static Class<?> typeOf(JacksonException.Reference reference) {
		Object from = reference.from();
		return (from instanceof Class<?> type) ? type : (from != null) ? from.getClass() : Object.class;
	}

	/**
	 * Return how the type of a value is written.
	 * @param mapper the mapper that reads the body
	 * @param type the type that all types of the value have in common
	 * @return what the property says, else what the type says, else {@code null}
	 */
	JsonTypeInfo.@Nullable Value typeInfo(JsonMapper mapper, JavaType type) {
		DeserializationConfig config = mapper.deserializationConfig();
		JsonTypeInfo.Value own = (this.property != null && this.property.getMember() != null)
				? config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, this.property.getMember()) : null;
		return (own != null) ? own : inside(config.getAnnotationIntrospector()
			.findPolymorphicTypeInfo(config, mapper._deserializationContext().introspectClassAnnotations(type)));
	}

	/*
	 * Only a property can ask for a name beside it.
	 */
	private static JsonTypeInfo.@Nullable Value inside(JsonTypeInfo.@Nullable Value info) {
		return (info != null && info.getInclusionType() == JsonTypeInfo.As.EXTERNAL_PROPERTY)
				? info.withInclusionType(JsonTypeInfo.As.PROPERTY) : info;
	}

}

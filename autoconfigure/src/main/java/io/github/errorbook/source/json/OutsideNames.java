package io.github.errorbook.source.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Properties beside which stands the name of the type of their value. A mapper keeps such
 * a value until it knows the name, and does not say any more where the value was.
 */
final class OutsideNames {

	private final Supplier<JsonMapper> mapper;

	OutsideNames(Supplier<JsonMapper> mapper) {
		this.mapper = mapper;
	}

	/**
	 * Find the pair to which a property belongs.
	 * @param owner the class of the object
	 * @param property the name of either property
	 * @return the pair, or {@code null} if there is none, or not one only
	 */
	@Nullable Pair find(@Nullable Class<?> owner, String property) {
		return only(pairs(owner).filter((pair) -> pair.value().equals(property) || pair.name().equals(property)));
	}

	/**
	 * Find the property that holds a value.
	 * @param owner the class of the object
	 * @param value the class of the value
	 * @return the pair, or {@code null} if there is none, or not one only
	 */
	@Nullable Pair holding(@Nullable Class<?> owner, Class<?> value) {
		return (owner == null || owner.isAssignableFrom(value)) ? null
				: only(pairs(owner).filter((pair) -> pair.type().isAssignableFrom(value)));
	}

	private static @Nullable Pair only(Stream<Pair> pairs) {
		List<Pair> found = pairs.limit(2).toList();
		return (found.size() == 1) ? found.get(0) : null;
	}

	private Stream<Pair> pairs(@Nullable Class<?> owner) {
		if (owner == null) {
			return Stream.empty();
		}
		DeserializationContextExt context = this.mapper.get()._deserializationContext();
		return context.introspectBeanDescription(context.constructType(owner))
			.findProperties()
			.stream()
			.flatMap((property) -> pair(property, context.getConfig()));
	}

	private static Stream<Pair> pair(BeanPropertyDefinition property, DeserializationConfig config) {
		for (AnnotatedMember member : JavaNames.membersOf(property)) {
			JsonTypeInfo.Value info = config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, member);
			if (info != null && info.getInclusionType() == JsonTypeInfo.As.EXTERNAL_PROPERTY) {
				return Stream.of(new Pair(info.getPropertyName(), property.getName(), property.getRawPrimaryType()));
			}
		}
		return Stream.empty();
	}

	/**
	 * Return what is expected at the beginning of a path.
	 * @param path the path
	 * @param length how much of it counts
	 * @return the class, or {@code null} if it is not known
	 */
	@Nullable Class<?> expected(List<JacksonException.Reference> path, int length) {
		int depth = 0;
		for (int i = length - 1; i >= 0; i--) {
			if (JsonTarget.isProperty(path.get(i))) {
				return content(JsonTarget.find(this.mapper.get(), path.subList(0, i + 1), Object.class).type(), depth);
			}
			depth++;
		}
		Type body = BodyType.current();
		return content((body != null) ? this.mapper.get().constructType(body) : null, depth);
	}

	private static @Nullable Class<?> content(@Nullable JavaType type, int depth) {
		JavaType content = type;
		for (int i = 0; i < depth && content != null; i++) {
			content = content.getContentType();
		}
		if (content == null) {
			return null;
		}
		return content.isReferenceType() ? content.getReferencedType().getRawClass() : content.getRawClass();
	}

	/**
	 * A property and the one beside it.
	 *
	 * @param name the property with the name of the type
	 * @param value the property with the value
	 * @param type the type that all values have in common
	 */
	record Pair(String name, String value, Class<?> type) {

	}

}

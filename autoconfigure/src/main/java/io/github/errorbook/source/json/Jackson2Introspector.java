package io.github.errorbook.source.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Reads of a class what only Jackson 2 knows: names that its strategies and modules give,
 * and its own annotations. Most annotations are the same for both.
 */
final class Jackson2Introspector extends JacksonAnnotationIntrospector {

	private static final long serialVersionUID = 1;

	private static final Pattern CAPITALS = Pattern.compile("(get|is|set)(\\p{Lu}{2,})(.*)");

	private final transient ObjectMapper original;

	Jackson2Introspector(ObjectMapper original) {
		this.original = original;
	}

	@Override
	public Object findNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
		return new Names(namesOf(type.getRawType()));
	}

	/*
	 * Jackson 2 makes small letters of all capitals at the beginning: "url" of getURL.
	 */
	@Override
	public @Nullable String findImplicitPropertyName(MapperConfig<?> config, AnnotatedMember member) {
		Matcher capitals = CAPITALS.matcher(member.getName());
		return (member instanceof AnnotatedMethod method && capitals.matches()
				&& method.getParameterCount() == ("set".equals(capitals.group(1)) ? 1 : 0)
				&& !this.original.isEnabled(MapperFeature.USE_STD_BEAN_NAMING))
						? capitals.group(2).toLowerCase(Locale.ROOT) + capitals.group(3)
						: super.findImplicitPropertyName(config, member);
	}

	private Map<String, String> namesOf(Class<?> type) {
		Map<String, String> names = new HashMap<>();
		JavaType javaType = this.original.constructType(type);
		BeanDescription read = this.original.getDeserializationConfig().introspect(javaType);
		Stream
			.of(ClassUtils.hasMethod(type, "build")
					? this.original.getDeserializationConfig().introspectForBuilder(javaType, read) : read, read,
					this.original.getSerializationConfig().introspect(javaType))
			.flatMap((description) -> description.findProperties().stream())
			.forEach((property) -> names.putIfAbsent(property.getInternalName(), property.getName()));
		return names;
	}

	@Override
	public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
		JsonDeserialize own = annotated.getAnnotation(JsonDeserialize.class);
		return (own != null && own.using() != com.fasterxml.jackson.databind.JsonDeserializer.None.class)
				? new UnknownDeserializer() : super.findDeserializer(config, annotated);
	}

	@Override
	public @Nullable Object findContentDeserializer(MapperConfig<?> config, Annotated annotated) {
		JsonDeserialize own = annotated.getAnnotation(JsonDeserialize.class);
		return (own != null && own.contentUsing() != com.fasterxml.jackson.databind.JsonDeserializer.None.class)
				? new UnknownDeserializer() : super.findContentDeserializer(config, annotated);
	}

	@Override
	public @Nullable Class<?> findPOJOBuilder(MapperConfig<?> config, AnnotatedClass type) {
		JsonDeserialize own = type.getAnnotation(JsonDeserialize.class);
		return (own != null && own.builder() != Void.class) ? own.builder() : super.findPOJOBuilder(config, type);
	}

	@Override
	public tools.jackson.databind.annotation.JsonPOJOBuilder.@Nullable Value findPOJOBuilderConfig(
			MapperConfig<?> config, AnnotatedClass type) {
		JsonPOJOBuilder own = type.getAnnotation(JsonPOJOBuilder.class);
		return (own != null)
				? new tools.jackson.databind.annotation.JsonPOJOBuilder.Value(own.buildMethodName(), own.withPrefix())
				: super.findPOJOBuilderConfig(config, type);
	}

	/**
	 * The names of one class, by Java name.
	 */
	private static final class Names extends PropertyNamingStrategy {

		private static final long serialVersionUID = 1;

		private final transient Map<String, String> names;

		Names(Map<String, String> names) {
			this.names = names;
		}

		@Override
		public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
			return this.names.getOrDefault(name, name);
		}

		@Override
		public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
			return this.names.getOrDefault(name, name);
		}

		@Override
		public String nameForSetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
			return this.names.getOrDefault(name, name);
		}

		@Override
		public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
			return this.names.getOrDefault(name, name);
		}

	}

}

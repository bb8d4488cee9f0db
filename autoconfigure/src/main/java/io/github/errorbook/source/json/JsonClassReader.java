package io.github.errorbook.source.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.SerializationContextExt;
import tools.jackson.databind.util.NameTransformer;

/**
 * Asks a mapper how it reads a class. What it cannot say of one side, because the class
 * is only written or its definition is faulty, the other side says. Never fails.
 */
final class JsonClassReader {

	private final DeserializationContextExt reading;

	private final SerializationContextExt writing;

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, UnaryOperator<String>> unwrapped = new HashMap<>();

	private final Map<String, Map<Class<?>, String>> wrappers = new HashMap<>();

	JsonClassReader(JsonMapper mapper) {
		this.reading = mapper._deserializationContext();
		this.writing = mapper._serializationContext();
	}

	JsonClass read(Class<?> type) {
		JavaType javaType = this.reading.constructType(type);
		for (BeanDescription description : descriptions(javaType)) {
			attempt(() -> addAny(description), false);
			for (BeanPropertyDefinition property : attempt(description::findProperties,
					List.<BeanPropertyDefinition>of())) {
				add(property);
			}
		}
		return new JsonClass(attempt(() -> isScalar(javaType), false), Map.copyOf(this.names),
				Map.copyOf(this.unwrapped), attempt(() -> root(type), ""),
				attempt(() -> new JsonWrappers(this.writing).of(javaType), ""), Map.copyOf(this.wrappers));
	}

	private List<BeanDescription> descriptions(JavaType type) {
		Supplier<@Nullable BeanDescription> read = () -> this.reading.introspectBeanDescription(type);
		return Stream
			.<Supplier<@Nullable BeanDescription>>of(() -> builder(type), read,
					() -> this.writing.introspectBeanDescription(type))
			.flatMap((source) -> Stream.ofNullable(attempt(source)))
			.toList();
	}

	private @Nullable BeanDescription builder(JavaType type) {
		BeanDescription built = this.reading.introspectBeanDescription(type);
		Class<?> builder = this.reading.getAnnotationIntrospector()
			.findPOJOBuilder(this.reading.getConfig(), built.getClassInfo());
		return (builder != null)
				? this.reading.introspectBeanDescriptionForBuilder(this.reading.constructType(builder), built) : null;
	}

	private void add(BeanPropertyDefinition property) {
		List<AnnotatedMember> members = JavaNames.membersOf(property);
		addWrappers(property, members);
		NameTransformer transformer = members.stream()
			.map(this::transformer)
			.filter((found) -> found != null)
			.findFirst()
			.orElse(null);
		for (String name : Stream.concat(Stream.of(property.getInternalName()), members.stream().flatMap(JavaNames::of))
			.toList()) {
			boolean isNew = this.names.putIfAbsent(name, (transformer != null) ? "" : property.getName()) == null;
			if (isNew && transformer != null) {
				this.unwrapped.put(name, transformer::transform);
			}
		}
	}

	private void addWrappers(BeanPropertyDefinition property, List<AnnotatedMember> members) {
		JsonWrappers wrappers = new JsonWrappers(this.writing);
		members.stream()
			.flatMap((member) -> Stream.ofNullable(attempt(() -> wrappers.of(member))))
			.findFirst()
			.ifPresent((found) -> Stream
				.concat(Stream.of(property.getName(), property.getInternalName()),
						members.stream().flatMap(JavaNames::of))
				.forEach((name) -> this.wrappers.putIfAbsent(name, found)));
	}

	private @Nullable NameTransformer transformer(AnnotatedMember member) {
		MapperConfig<?> config = this.reading.getConfig();
		AnnotationIntrospector introspector = config.getAnnotationIntrospector();
		return introspector.findUnwrappingNameTransformer(config, member);
	}

	/*
	 * The entries of a map of all other properties stand among the properties.
	 */
	private boolean addAny(BeanDescription description) {
		Stream.of(description.findAnySetterAccessor(), description.findAnyGetter())
			.flatMap(Stream::ofNullable)
			.flatMap(JavaNames::of)
			.filter((name) -> this.names.putIfAbsent(name, "") == null)
			.forEach((name) -> this.unwrapped.put(name, UnaryOperator.identity()));
		return true;
	}

	private boolean isScalar(JavaType type) {
		ValueDeserializer<?> deserializer = attempt(() -> this.reading.findContextualValueDeserializer(type, null));
		return (deserializer != null) ? ReadShape.of(deserializer, this.reading.getConfig()) == ReadShape.VALUE
				: this.writing.introspectBeanDescription(type).findJsonValueAccessor() != null;
	}

	private String root(Class<?> type) {
		return this.reading.isEnabled(DeserializationFeature.UNWRAP_ROOT_VALUE)
				? this.reading.findRootName(type).getSimpleName() : "";
	}

	private static <T> T attempt(Supplier<@Nullable T> source, T otherwise) {
		T found = attempt(source);
		return (found != null) ? found : otherwise;
	}

	private static <T> @Nullable T attempt(Supplier<@Nullable T> source) {
		try {
			return source.get();
		}
		catch (RuntimeException | LinkageError ex) {
			return null;
		}
	}

}

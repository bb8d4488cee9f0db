package io.github.errorbook.source.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/**
 * Knows which types Jackson 2 reads in a way of the application's own.
 */
final class Jackson2Deserializers extends SimpleDeserializers {

	private static final long serialVersionUID = 1;

	private static final String JACKSON = "com.fasterxml.jackson.";

	private final transient ObjectMapper original;

	Jackson2Deserializers(ObjectMapper original) {
		this.original = original;
	}

	@Override
	public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
			BeanDescription.Supplier description) {
		return isOwn(type.getRawClass()) ? new UnknownDeserializer() : null;
	}

	@Override
	public @Nullable ValueDeserializer<?> findEnumDeserializer(JavaType type, DeserializationConfig config,
			BeanDescription.Supplier description) {
		return isOwn(type.getRawClass()) ? new UnknownDeserializer() : null;
	}

	@Override
	public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
		return isOwn(type);
	}

	private boolean isOwn(Class<?> type) {
		try {
			DefaultDeserializationContext context = ((DefaultDeserializationContext) this.original
				.getDeserializationContext()).createDummyInstance(this.original.getDeserializationConfig());
			return !context.findRootValueDeserializer(this.original.constructType(type))
				.getClass()
				.getName()
				.startsWith(JACKSON);
		}
		catch (JsonMappingException ex) {
			return false;
		}
	}

}

package io.github.errorbook.source.json;

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.MixInResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A mapper of Jackson 3 that knows the same of a class as one of Jackson 2. It reads no
 * body: it is asked for names and for what is expected at a place.
 */
final class Jackson2Twin {

	private Jackson2Twin() {
	}

	/**
	 * Make the twin of a mapper.
	 * @param original the mapper of Jackson 2
	 * @return the mapper of Jackson 3
	 */
	static JsonMapper of(ObjectMapper original) {
		SimpleModule deserializers = new SimpleModule();
		deserializers.setDeserializers(new Jackson2Deserializers(original));
		JsonMapper.Builder builder = JsonMapper.builder()
			.annotationIntrospector(new Jackson2Introspector(original))
			.mixInOverrides(new MixIns(original))
			.addModule(deserializers);
		copyFeatures(original, builder);
		return builder.build();
	}

	/*
	 * Some features of Jackson 2 are of another kind in Jackson 3.
	 */
	private static void copyFeatures(ObjectMapper original, JsonMapper.Builder builder) {
		copy(original, tools.jackson.databind.MapperFeature.values(), builder::configure);
		copy(original, tools.jackson.databind.DeserializationFeature.values(), builder::configure);
		copy(original, EnumFeature.values(), builder::configure);
		copy(original, DateTimeFeature.values(), builder::configure);
	}

	private static <F extends Enum<F>> void copy(ObjectMapper original, F[] features,
			BiConsumer<F, Boolean> configurer) {
		for (F feature : features) {
			Boolean enabled = isEnabled(original, feature.name());
			if (enabled != null) {
				configurer.accept(feature, enabled);
			}
		}
	}

	private static @Nullable Boolean isEnabled(ObjectMapper original, String name) {
		for (DeserializationFeature feature : DeserializationFeature.values()) {
			if (feature.name().equals(name)) {
				return original.isEnabled(feature);
			}
		}
		for (SerializationFeature feature : SerializationFeature.values()) {
			if (feature.name().equals(name)) {
				return original.isEnabled(feature);
			}
		}
		for (MapperFeature feature : MapperFeature.values()) {
			if (feature.name().equals(name)) {
				return original.isEnabled(feature);
			}
		}
		return null;
	}

	/**
	 * The classes whose annotations stand for those of others.
	 *
	 * @param original the mapper that knows them
	 */
	private record MixIns(ObjectMapper original) implements MixInResolver {

		@Override
		public @Nullable Class<?> findMixInClassFor(Class<?> type) {
			return this.original.findMixInClassFor(type);
		}

		@Override
		public boolean hasMixIns() {
			return this.original.mixInCount() > 0;
		}

		@Override
		public MixInResolver snapshot() {
			return this;
		}

	}

}

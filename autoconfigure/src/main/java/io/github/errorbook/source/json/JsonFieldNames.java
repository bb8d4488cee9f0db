package io.github.errorbook.source.json;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.FieldPath;

/**
 * The names that the application's mapper gives to the properties of a class. Each class
 * is looked at once.
 *
 * @see FieldNames
 */
final class JsonFieldNames implements FieldNames {

	private final Supplier<JsonMapper> mapper;

	private final ClassValue<JsonClass> classes = new ClassValue<>() {

		@Override
		protected JsonClass computeValue(Class<?> type) {
			return new JsonClassReader(JsonFieldNames.this.mapper.get()).read(type);
		}

	};

	JsonFieldNames(Supplier<JsonMapper> mapper) {
		this.mapper = mapper;
	}

	@Override
	public String nameOf(Class<?> type, String property) {
		return this.classes.get(type).nameOf(property);
	}

	@Override
	public @Nullable UnaryOperator<String> unwrapped(Class<?> type, String property) {
		return this.classes.get(type).unwrapped().get(property);
	}

	@Override
	public String wrapperOf(Class<?> type, @Nullable Class<?> owner, String property) {
		JsonClass json = this.classes.get(type);
		if (owner == null) {
			return FieldPath.join(json.root(), json.wrapper());
		}
		Map<Class<?>, String> own = this.classes.get(owner).wrappers().get(property);
		return (own != null) ? own.getOrDefault(type, "") : json.wrapper();
	}

}

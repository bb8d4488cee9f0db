package io.github.errorbook.source.json;

import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapper that reads the bodies of requests.
 */
final class JsonMappers {

	private JsonMappers() {
	}

	/**
	 * Return where the mapper is found when it is needed.
	 * @param mappers the application's mappers
	 * @return supplier of the only one, or of Jackson's own if there is none or several
	 */
	static Supplier<JsonMapper> of(ObjectProvider<JsonMapper> mappers) {
		return () -> {
			JsonMapper mapper = mappers.getIfUnique();
			return (mapper != null) ? mapper : JsonMapper.shared();
		};
	}

}

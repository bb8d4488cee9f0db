package io.github.errorbook.servlet.mvc;

import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Warns of what is lost when the bodies of requests are not read by Jackson, such as with
 * Gson, JSON-B or kotlinx.serialization.
 */
final class BodyReaderWarning implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(BodyReaderWarning.class);

	private static final String JACKSON = "Jackson";

	/**
	 * Reads the classes that are meant for it, and leaves others to the next.
	 */
	private static final String KOTLIN = "KotlinSerialization";

	private static final String SUFFIX = "HttpMessageConverter";

	private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

	BodyReaderWarning(ObjectProvider<RequestMappingHandlerAdapter> adapters) {
		this.adapters = adapters;
	}

	@Override
	public void afterSingletonsInstantiated() {
		RequestMappingHandlerAdapter adapter = this.adapters.getIfUnique();
		String reader = (adapter != null) ? nameOfReader(adapter) : null;
		if (reader != null && !reader.contains(JACKSON)) {
			logger.warn("JSON is read by " + reader
					+ ", which does not say where in a body it failed: errors have the names "
					+ "that fields have in Java, and of a body that cannot be read they say no more. Where Jackson reads it, they "
					+ "tell names and paths of the JSON.");
		}
	}

	private static @Nullable String nameOfReader(RequestMappingHandlerAdapter adapter) {
		for (HttpMessageConverter<?> converter : adapter.getMessageConverters()) {
			String name = converter.getClass().getSimpleName();
			if (converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_JSON) && isReader(converter, name)) {
				return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
			}
		}
		return null;
	}

	private static boolean isReader(HttpMessageConverter<?> converter, String name) {
		return name.contains(JACKSON) || name.startsWith(KOTLIN)
				|| converter.canRead(Map.class, MediaType.APPLICATION_JSON);
	}

}

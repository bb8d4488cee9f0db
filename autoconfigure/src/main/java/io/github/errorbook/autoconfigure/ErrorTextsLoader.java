package io.github.errorbook.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.ErrorTexts;

/**
 * Loads the translations of the catalog from the message bundles of the application, as
 * {@code spring.messages.basename} and {@code spring.messages.encoding} name them. Of two
 * bundles with the same key, the one of the earlier basename counts, then the one that is
 * earlier on the class path.
 */
final class ErrorTextsLoader {

	private static final Log logger = LogFactory.getLog(ErrorTextsLoader.class);

	private static final String EXTENSION = ".properties";

	private final ClassLoader classLoader;

	private final Charset encoding;

	private final Map<Locale, Map<String, String>> texts = new HashMap<>();

	private ErrorTextsLoader(ClassLoader classLoader, Charset encoding) {
		this.classLoader = classLoader;
		this.encoding = encoding;
	}

	/**
	 * Load the translations.
	 * @param environment the configuration
	 * @param classLoader where the bundles are, or {@code null} for the default
	 * @return the translations, possibly none
	 */
	static ErrorTexts load(Environment environment, @Nullable ClassLoader classLoader) {
		Binder binder = Binder.get(environment);
		ClassLoader bundles = (classLoader != null) ? classLoader : ClassUtils.getDefaultClassLoader();
		ErrorTextsLoader loader = new ErrorTextsLoader((bundles != null) ? bundles : ClassLoader.getSystemClassLoader(),
				binder.bind("spring.messages.encoding", Charset.class).orElse(StandardCharsets.UTF_8));
		binder.bind("spring.messages.basename", Bindable.listOf(String.class))
			.orElse(List.of("messages"))
			.forEach((basename) -> loader.load(basename.trim().replace('.', '/')));
		return ErrorTexts.of(loader.texts);
	}

	private void load(String basename) {
		try {
			for (Map.Entry<String, String> file : files(basename).entrySet()) {
				for (URL url : Collections.list(this.classLoader.getResources(file.getKey()))) {
					load(new UrlResource(url), file.getValue());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The message bundle '" + basename + "' cannot be read", ex);
		}
	}

	private Map<String, String> files(String basename) throws IOException {
		String folder = basename.substring(0, basename.lastIndexOf('/') + 1);
		String name = basename.substring(folder.length());
		Map<String, String> suffixes = new LinkedHashMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver(this.classLoader)
			.getResources("classpath*:" + basename + "*" + EXTENSION)) {
			String file = resource.getFilename();
			if (file != null) {
				suffixes.put(folder + file, file.substring(name.length(), file.length() - EXTENSION.length()));
			}
		}
		return suffixes;
	}

	private void load(Resource resource, String suffix) throws IOException {
		Properties properties = PropertiesLoaderUtils.loadProperties(new EncodedResource(resource, this.encoding));
		properties.keySet().removeIf((key) -> !key.toString().startsWith(ErrorTexts.PREFIX));
		if (properties.isEmpty()) {
			return;
		}
		Locale locale = BundleLocale.parse(suffix);
		if (locale == null) {
			logger.warn("The error texts in %s are not read: '%s' is not the suffix of a locale".formatted(resource,
					suffix));
			return;
		}
		Map<String, String> byKey = this.texts.computeIfAbsent(locale, (key) -> new HashMap<>());
		properties.forEach((key, value) -> byKey.putIfAbsent(key.toString(), value.toString()));
	}

}

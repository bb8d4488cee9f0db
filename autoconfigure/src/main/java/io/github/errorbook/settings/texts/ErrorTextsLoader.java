package io.github.errorbook.settings.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
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
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.ErrorTexts;

/**
 * Loads the translations of the catalog from the message bundles of the application, as
 * {@code spring.messages.basename} and {@code spring.messages.encoding} name them. Of two
 * bundles with the same key, the one of the earlier basename counts, then the one that is
 * earlier on the class path. {@link BundleFinder} says where translations are looked for.
 *
 * @since 0.1.0
 */
public final class ErrorTextsLoader {

	private static final Log logger = LogFactory.getLog(ErrorTextsLoader.class);

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
	public static ErrorTexts load(Environment environment, @Nullable ClassLoader classLoader) {
		Binder binder = Binder.get(environment);
		ClassLoader bundles = (classLoader != null) ? classLoader : ClassUtils.getDefaultClassLoader();
		ErrorTextsLoader loader = new ErrorTextsLoader((bundles != null) ? bundles : ClassLoader.getSystemClassLoader(),
				binder.bind("spring.messages.encoding", Charset.class).orElse(StandardCharsets.UTF_8));
		loader.load(binder.bind("spring.messages.basename", Bindable.listOf(String.class)).orElse(List.of("messages")));
		return ErrorTexts.of(loader.texts);
	}

	private void load(List<String> basenames) {
		try {
			BundleFinder finder = new BundleFinder(this.classLoader);
			for (String basename : basenames) {
				String path = basename.trim().replace('.', '/');
				for (String suffix : finder.findSuffixes(path)) {
					load(path + suffix + BundleRoot.EXTENSION, suffix);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The message bundles %s cannot be read".formatted(basenames), ex);
		}
	}

	private void load(String file, String suffix) throws IOException {
		for (URL url : Collections.list(this.classLoader.getResources(file))) {
			load(new UrlResource(url), suffix);
		}
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

package io.github.errorbook.test;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The version that Spring Boot's build plugins write down.
 */
final class BuildVersion {

	private static final String FILE = "META-INF/build-info.properties";

	private BuildVersion() {
	}

	/**
	 * Find the version of the application.
	 * @return the version, or {@code null} if the build writes none
	 */
	static @Nullable Version find() {
		ClassPathResource file = new ClassPathResource(FILE);
		try {
			return file.exists()
					? Version.parse(PropertiesLoaderUtils.loadProperties(file).getProperty("build.version", "")) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(FILE + " cannot be read", ex);
		}
	}

}

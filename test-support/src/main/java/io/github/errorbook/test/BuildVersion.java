package io.github.errorbook.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The version that Spring Boot's build plugins write down.
 */
final class BuildVersion {

	private static final String FILE = "/META-INF/build-info.properties";

	private BuildVersion() {
	}

	/**
	 * Find the version of the application.
	 * @return the version, or {@code null} if the build writes none
	 */
	static @Nullable Version find() {
		try (InputStream content = BuildVersion.class.getResourceAsStream(FILE)) {
			if (content == null) {
				return null;
			}
			Properties properties = new Properties();
			properties.load(content);
			return Version.parse(properties.getProperty("build.version", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(FILE + " cannot be read", ex);
		}
	}

}

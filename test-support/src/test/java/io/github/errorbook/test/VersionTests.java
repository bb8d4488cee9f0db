package io.github.errorbook.test;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How versions compare, and where that of the application is found.
 */
class VersionTests {

	private static Version version(String text) {
		return Objects.requireNonNull(Version.parse(text), text);
	}

	@ParameterizedTest
	@CsvSource({ "3,3.0.0", "v3.1,3.1", "3.0-SNAPSHOT,3.0", "3.0.RELEASE,3.0", "3.0+build.7,3.0", "3.0_beta,3",
			"2026-11-01,2026.11.1" })
	void sameVersionsAreEqual(String one, String other) {
		assertThat(version(one)).isEqualTo(version(other)).hasSameHashCodeAs(version(other)).hasToString(one);
	}

	@ParameterizedTest
	@CsvSource({ "3.9,3.10", "2.99,3", "3.0,3.0.1", "2026-10-31,2026-11-01", "99,100000000000000000000" })
	void numbersAreCompared(String earlier, String later) {
		assertThat(version(earlier)).isLessThan(version(later)).isNotEqualTo(version(later));
		assertThat(version(later)).isGreaterThan(version(earlier));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "next", "x3", "-1", "3..0", "." })
	void otherTextIsNoVersion(String text) {
		assertThat(Version.parse(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "build.version=2.4.0,2.4.0", "build.version=next,", "build.name=wallet," })
	void versionOfBuildIsFound(String line, String expected, @TempDir Path folder) throws IOException {
		Files.createDirectory(folder.resolve("META-INF"));
		Files.writeString(folder.resolve("META-INF/build-info.properties"), line);
		try (URLClassLoader classes = new URLClassLoader(new URL[] { folder.toUri().toURL() })) {
			ClassLoader before = ClassUtils.overrideThreadContextClassLoader(classes);
			try {
				assertThat(BuildVersion.find()).isEqualTo((expected != null) ? version(expected) : null);
			}
			finally {
				Thread.currentThread().setContextClassLoader(before);
			}
		}
	}

	@Test
	void versionOfBuildThatWritesNoneIsUnknown() {
		assertThat(BuildVersion.find()).isNull();
	}

}

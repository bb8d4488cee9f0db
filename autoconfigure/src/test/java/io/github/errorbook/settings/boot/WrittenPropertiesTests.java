package io.github.errorbook.settings.boot;

import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.ResourcePropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WrittenProperties}.
 */
class WrittenPropertiesTests {

	private static final String NAME = "spring.web.error.include-message";

	private static final Map<String, Object> VALUES = Map.of(NAME, "always");

	@ParameterizedTest
	@MethodSource
	void containWhenSourceIsOfTheApplicationIsTrue(PropertySource<?> source, boolean first) {
		assertThat(written(source, first)).isTrue();
	}

	static List<Arguments> containWhenSourceIsOfTheApplicationIsTrue() throws Exception {
		return List.of(Arguments.of(new SimpleCommandLinePropertySource("--" + NAME + "=always"), true),
				Arguments.of(new MapPropertySource("Inlined Test Properties", VALUES), true),
				Arguments.of(
						new OriginTrackedMapPropertySource("Config resource 'class path resource [a.yml]'", VALUES),
						false),
				Arguments.of(new ResourcePropertySource(new ByteArrayResource((NAME + "=always").getBytes())), false),
				Arguments.of(new DefaultPropertiesPropertySource(VALUES), false));
	}

	@ParameterizedTest
	@MethodSource
	void containWhenSourceIsTheDefaultOfALibraryIsFalse(PropertySource<?> source) {
		assertThat(written(source, false)).isFalse();
	}

	static List<PropertySource<?>> containWhenSourceIsTheDefaultOfALibraryIsFalse() {
		Properties properties = new Properties();
		properties.putAll(VALUES);
		return List.of(new MapPropertySource("devtools", VALUES), new PropertiesPropertySource("platform", properties),
				new OriginTrackedMapPropertySource("platform.yml", VALUES));
	}

	@ParameterizedTest
	@MethodSource("containWhenSourceIsTheDefaultOfALibraryIsFalse")
	void containWhenTheMachineSaysTheSameIsTrue(PropertySource<?> source) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
							Map.of("SPRING_WEB_ERROR_INCLUDEMESSAGE", "always")));
		environment.getPropertySources().addLast(source);
		assertThat(new WrittenProperties(environment).contain(NAME)).isTrue();
	}

	private static boolean written(PropertySource<?> source, boolean first) {
		StandardEnvironment environment = new StandardEnvironment();
		if (first) {
			environment.getPropertySources().addFirst(source);
		}
		else {
			environment.getPropertySources().addLast(source);
		}
		return new WrittenProperties(environment).contain(NAME);
	}

}

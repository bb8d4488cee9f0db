package io.github.errorbook.settings.catalog;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings that nobody reads before the first error: a mistake stops the start all the
 * same, whatever kind of source it is in.
 */
class LateSettingsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "errorbook.data.constraints.x.y", "errorbook.logging.max-per-second",
			"errorbook.recent.max-entries", "errorbook.response.shape", "errorbook.security.hide-forbiden",
			"errorbook.validation.max-details", "errorbook.language", "errorbook.exceptions.unwrap" })
	void mistakeStopsTheStart(String property) {
		this.runner.withPropertyValues(property + "=many")
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(causes(failure)).anyMatch((cause) -> cause.contains(property))));
	}

	@ParameterizedTest
	@EnumSource
	void mistakeStopsTheStartFromWhateverSource(Source source) {
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class))
			.withInitializer((context) -> context.getEnvironment().getPropertySources().addFirst(source.create()))
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining(source.property)
				.hasMessageNotContaining("errorbook.language"));
	}

	private static Stream<String> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).map(String::valueOf);
	}

	enum Source {

		LISTED("errorbook.response.shape") {

			@Override
			PropertySource<?> create() {
				return new MapPropertySource("test", Map.of(this.property, "round"));
			}

		},

		VARIABLES("ERRORBOOK_RESPONSE_SHAPE") {

			@Override
			PropertySource<?> create() {
				return new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(this.property, "round"));
			}

		},

		UNLISTED("errorbook.response.shape") {

			@Override
			PropertySource<?> create() {
				return new PropertySource<>("test", new Object()) {

					@Override
					public Object getProperty(String name) {
						return name.equals(Source.UNLISTED.property) ? "round" : null;
					}

				};
			}

		};

		final String property;

		Source(String property) {
			this.property = property;
		}

		abstract PropertySource<?> create();

	}

}

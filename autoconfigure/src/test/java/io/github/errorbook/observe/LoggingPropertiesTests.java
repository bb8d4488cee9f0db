package io.github.errorbook.observe;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.env.MockEnvironment;

import io.github.errorbook.observe.LoggingProperties.LoggedFact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LoggingProperties}.
 */
class LoggingPropertiesTests {

	private static LoggingProperties bind(String name, String value) {
		MockEnvironment environment = new MockEnvironment().withProperty(name, value);
		return Binder.get(environment).bindOrCreate("errorbook.logging", LoggingProperties.class);
	}

	@Test
	void nothingIsIncludedAndStormsAreBoundedByDefault() {
		assertThat(bind("errorbook.enabled", "true")).isEqualTo(new LoggingProperties(Set.of(), 400, 100));
	}

	@Test
	void includeNamesFacts() {
		assertThat(bind("errorbook.logging.include", "principal, query, message, exception, stack-trace").include())
			.containsExactlyInAnyOrder(LoggedFact.values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "399", "600", "-1" })
	void statusThatIsNoErrorsIsRefused(String status) {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bind("errorbook.logging.exception-from-status", status))
			.havingRootCause()
			.withMessageContaining("errorbook.logging.exception-from-status")
			.withMessageContaining(status);
	}

	@Test
	void negativeLimitIsRefused() {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind("errorbook.logging.max-per-second", "-1"))
			.withRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
			.havingRootCause()
			.withMessageContaining("errorbook.logging.max-per-second")
			.withMessageContaining("-1");
	}

}

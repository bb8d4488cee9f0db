package io.github.errorbook.source.data;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;
import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;
import io.github.errorbook.settings.fault.InvalidCatalogException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConstraintChecks}.
 */
class ConstraintChecksTests {

	private static final String PREFIX = "errorbook.data.constraints";

	@Test
	void everyFaultIsReportedWithPropertyValueAndCure() {
		assertFaults(Map.of(PREFIX + ".UK_EMAIL.code", "DUPLICATE_RECRD", PREFIX + ".uk_name.code", "",
				PREFIX + ".[public.fk].code", "CONFLICT", PREFIX + ".FK.field", "owner"), (faults) -> {
					assertThat(faults).extracting(CatalogFault::property)
						.containsExactly(PREFIX + ".UK_EMAIL.code", PREFIX + ".public.fk", PREFIX + ".uk_name.code");
					assertThat(faults.get(0).value()).isEqualTo("DUPLICATE_RECRD");
					assertThat(faults.get(0).origin())
						.hasToString("\"" + PREFIX + ".UK_EMAIL.code\" from property source \"test\"");
					assertThat(faults.get(0).reason()).isEqualTo("The catalog has no code 'DUPLICATE_RECRD'.");
					assertThat(faults.get(1).reason()).isEqualTo("It is the same constraint as 'FK'.");
					assertThat(faults).allSatisfy((fault) -> assertThat(fault.cure()).isNotBlank());
				});
	}

	@Test
	void unknownMemberStopsTheStart() {
		runner(Map.of(PREFIX + ".UK_EMAIL.feild", "email")).run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void constraintWithCodeOfCatalogIsInOrder() {
		runner(Map.of(PREFIX + ".UK_EMAIL.code", "GONE")).run((context) -> assertThat(context).hasNotFailed());
	}

	private static void assertFaults(Map<String, Object> properties, Consumer<List<CatalogFault>> assertions) {
		runner(properties).run((context) -> assertThat(context.getStartupFailure())
			.isInstanceOfSatisfying(InvalidCatalogException.class, (ex) -> assertions.accept(ex.faults())));
	}

	private static ApplicationContextRunner runner(Map<String, Object> properties) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class, ErrorbookAutoConfiguration.class))
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test", properties)));
	}

}

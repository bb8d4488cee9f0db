package io.github.errorbook.settings.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.fault.InvalidCatalogException;
import io.github.errorbook.settings.fault.ListedSources;
import io.github.errorbook.settings.fault.PropertyNamePart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link SettingsCheck} with what is right. What is wrong is in the table of
 * {@link MistakesTests}.
 */
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withBean(ErrorbookAutoConfiguration.class)
		.withBean(SettingsAutoConfiguration.class);

	@ParameterizedTest
	@ValueSource(strings = { "errorbook.response.code-header=X-Code", "errorbook.response.codeHeader=X-Code",
			"errorbook.response.code_header=X-Code", "errorbook.response.CODE-HEADER=X-Code",
			"errorbook.response.include=status, path", "errorbook.response.include[0]=REQUEST_ID",
			"errorbook.response.include[0]=requestId", "errorbook.response.violationInclude[0]=code",
			"errorbook.response.names.fieldMessage=text", "errorbook.response.names.details=", "errorbook.response=",
			"errorbook=", "errorbook.validation.codes.NotBlank.code=X",
			"errorbook.validation.codes[email.NotBlank].code=X", "errorbook.data.constraints.uk_email.field=email",
			"errorbook.data.constraints[public.uk].field=email", "errorbook.recent.maxBytes=1MB",
			"errorbook.recent.jdbc.batchSize=3", "errorbook.recent.enabled=${on:true}",
			"errorbook.reference.max-age=60", "errorbook.reference.enabled=TRUE", "errorbook.codes.GONE.title=Gone",
			"errorbook.exceptions.unwrap=java.lang.Exception", "errorbookish.response.shap=x", "errorbooks.whatever=x",
			"my.errorbook.x=y" })
	void whatSpringBootReadsIsAccepted(String property) {
		int equals = property.indexOf('=');
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of(property.substring(0, equals), property.substring(equals + 1))));
		assertThatNoException().isThrownBy(() -> check(environment));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ERRORBOOK_RESPONSE_SHAPE=flat", "errorbook_response_shape=flat",
			"ERRORBOOK_RESPONSE_CODEHEADER=X", "ERRORBOOK_RESPONSE_CODE_HEADER=X", "ERRORBOOK_RESPONSE_INCLUDE=status",
			"ERRORBOOK_RESPONSE_INCLUDE_0=status", "ERRORBOOK_RESPONSE_NAMES_FIELDMESSAGE=text",
			"ERRORBOOK_RECENT_JDBC_BATCHSIZE=3", "ERRORBOOK_RECENT_API_REQUESTSPERMINUTE=3",
			"ERRORBOOK_VALIDATION_CODES_NOTBLANK_CODE=REQUIRED", "ERRORBOOK_DATA_CONSTRAINTS_UK_EMAIL_CODE=CONFLICT",
			"ERRORBOOK_CODES_GONE_TITLE=Left", "ERRORBOOK_CODEPATTERN=[A-Z]+", "ERRORBOOK_REFERENCE_URL=/x/{code}",
			"errorbook.response.shape=flat" })
	void variablesThatSpringBootReadsAreAccepted(String variable) {
		assertThatNoException()
			.isThrownBy(() -> check(TestCatalogs.withVariables(TestCatalogs.environment(), variable)));
	}

	@Test
	void variableOfSomethingElseIsOnlyTold(CapturedOutput output) {
		StandardEnvironment environment = TestCatalogs.withVariables(TestCatalogs.environment(),
				"ERRORBOOK_SERVICE_HOST=10.0.0.1", "ERRORBOOK_PORT=tcp://10.0.0.1:80");
		assertThatNoException().isThrownBy(() -> check(environment));
		assertThat(output).contains("Nobody reads the environment variable ERRORBOOK_SERVICE_HOST")
			.contains("ERRORBOOK_PORT;")
			.doesNotContain("10.0.0.1");
	}

	@Test
	void partsOfCompositeSourceAreChecked() {
		CompositePropertySource composite = new CompositePropertySource("composite");
		composite.addPropertySource(unlisted());
		composite.addPropertySource(new MapPropertySource("listed", Map.of("errorbook.response.shap", "flat")));
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(composite);
		assertThatExceptionOfType(InvalidCatalogException.class).isThrownBy(() -> check(environment))
			.withMessageContaining("errorbook.response.shap");
	}

	@Test
	void sourceThatCannotListItsNamesIsTold(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.setLogLevel(ListedSources.class.getName(), LogLevel.DEBUG);
		try {
			StandardEnvironment environment = new StandardEnvironment();
			environment.getPropertySources().addLast(unlisted());
			check(environment);
			assertThat(output).contains("in the source 'unlisted' are not checked");
		}
		finally {
			logging.setLogLevel(ListedSources.class.getName(), null);
		}
	}

	@ParameterizedTest
	@CsvSource({ "30, 30", "30s, 30", "5m, 300", "PT1H, 3600", "1500ms, 1" })
	void bareNumberIsSeconds(String written, long seconds) {
		Duration duration = Objects
			.requireNonNull(TestCatalogs.read("errorbook.codes.GONE.retry-after: " + written).find("GONE"))
			.retryAfter();
		assertThat(Objects.requireNonNull(duration).toSeconds()).isEqualTo(seconds);
	}

	@Test
	void falseTurnsTheCheckOff() {
		this.runner.withPropertyValues("errorbook.enabled=false", "errorbook.response.shap=flat")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SettingsCheck.class));
	}

	@Test
	void propertyOfTestIsChecked() {
		this.runner.withPropertyValues("errorbook.response.shap=flat")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("There is no property 'shap' below errorbook.response."));
	}

	@Test
	void groupWhoseLibraryIsAbsentOwnsItsNames() {
		SettingGroup group = new SettingGroup(CatalogSetting.ROOT.append("absent"), "com.example.Absent");
		assertThat(group.type()).isNull();
		assertThat(group.holds(PropertyNamePart.parse("errorbook.absent.anything"))).isTrue();
	}

	@Test
	void variableWithPrefixOfApplicationIsChecked() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("x-systemEnvironment",
					new TreeMap<>(Map.of("ERRORBOOK_RESPONSE_SHAP", "flat"))));
		assertThatExceptionOfType(InvalidCatalogException.class).isThrownBy(() -> check(environment));
	}

	@Test
	void namesAreThoseOfTheRecords() {
		Set<String> names = new TreeSet<>(SettingGroups.load().names());
		assertThat(names).contains("errorbook.codes", "errorbook.code-pattern", "errorbook.recent.jdbc.batch-size",
				"errorbook.reference.url", "errorbook.reference.path", "errorbook.response.names.field-message");
	}

	private static PropertySource<?> unlisted() {
		return new PropertySource<>("unlisted", new Object()) {

			@Override
			public Object getProperty(String name) {
				return null;
			}

		};
	}

	private static void check(StandardEnvironment environment) {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		beanFactory.registerSingleton("environment", environment);
		new SettingsCheck().postProcessBeanFactory(beanFactory);
	}

}

package io.github.errorbook.recent;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.SettingsAutoConfiguration;
import io.github.errorbook.handle.ErrorListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When there is which log.
 */
@ExtendWith(OutputCaptureExtension.class)
class RecentErrorsAutoConfigurationTests {

	private static final Class<?> JDBC = ClassUtils
		.resolveClassName("io.github.errorbook.recent.jdbc.JdbcRecentErrorAutoConfiguration", null);

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ErrorbookAutoConfiguration.class, JDBC, RecentErrorsAutoConfiguration.class));

	private ApplicationContextRunner withDatabase() {
		return this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.generate-unique-name=true");
	}

	@Test
	void memoryIsDefaultWithDatabaseOrWithout() {
		this.runner.run((context) -> assertThat(context.getBean(RecentErrorRepository.class))
			.isInstanceOf(InMemoryRecentErrorRepository.class));
		withDatabase().run((context) -> assertThat(context).getBean(RecentErrorRepository.class)
			.isInstanceOf(InMemoryRecentErrorRepository.class));
	}

	@Test
	void disabledRecordsNothing() {
		this.runner.withPropertyValues("errorbook.recent.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(RecentErrorRepository.class);
			assertThat(listeners(context)).isEmpty();
		});
		this.runner.withBean(RecentErrorRepository.class, () -> TestErrors.memory(1, 1))
			.withPropertyValues("errorbook.recent.enabled=false")
			.run((context) -> assertThat(listeners(context)).isEmpty());
		withDatabase().withPropertyValues("errorbook.recent.enabled=false", "errorbook.recent.store=jdbc")
			.run((context) -> assertThat(context).doesNotHaveBean(RecentErrorRepository.class));
	}

	@Test
	void jdbcIsTakenWhereItIsAskedFor() {
		withDatabase().withPropertyValues("errorbook.recent.store=jdbc")
			.run((context) -> assertThat(context).hasSingleBean(RecentErrorRepository.class)
				.getBean(RecentErrorRepository.class)
				.extracting((log) -> log.getClass().getSimpleName())
				.isEqualTo("JdbcRecentErrorRepository"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.jdbc", "org.springframework.boot.jdbc" })
	void withoutJdbcMemoryIsTaken(String library) {
		this.runner.withClassLoader(new FilteredClassLoader(library))
			.run((context) -> assertThat(context).getBean(RecentErrorRepository.class)
				.isInstanceOf(InMemoryRecentErrorRepository.class));
		this.runner.withClassLoader(new FilteredClassLoader(library))
			.withPropertyValues("errorbook.recent.store=jdbc")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(NoRecentErrorStoreException.class));
	}

	@Test
	void logOfApplicationReplacesOurs() {
		RecentErrorRepository own = TestErrors.memory(1, 1);
		this.runner.withBean(RecentErrorRepository.class, () -> own)
			.run((context) -> assertThat(context).getBean(RecentErrorRepository.class).isSameAs(own));
		withDatabase().withBean(RecentErrorRepository.class, () -> own)
			.withPropertyValues("errorbook.recent.store=jdbc")
			.run((context) -> assertThat(context).getBean(RecentErrorRepository.class).isSameAs(own));
	}

	@Test
	void listenerIsThere() {
		this.runner
			.run((context) -> assertThat(listeners(context)).singleElement().isInstanceOf(RecordingListener.class));
	}

	@Test
	void instanceHasNameByDefault() {
		this.runner.run((context) -> assertThat(listeners(context)).singleElement()
			.extracting("instance")
			.asString()
			.contains("@"));
	}

	private static List<ErrorListener> listeners(ApplicationContext context) {
		return new RecordingPart().listeners(context);
	}

	@Test
	void missingDatabaseIsExplained(CapturedOutput output) {
		SpringApplication application = new SpringApplicationBuilder(JDBC, Minimal.class).web(WebApplicationType.NONE)
			.properties("errorbook.recent.store=jdbc", "spring.main.banner-mode=off")
			.build();
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> application.run());
		assertThat(output).contains("APPLICATION FAILED TO START", "errorbook.recent.store is 'jdbc'",
				"no single DataSource", "set errorbook.recent.store to 'memory'");
	}

	@ParameterizedTest
	@CsvSource({ "max-entries,0", "max-bytes,0B", "max-bytes,-1B", "retention,0s", "retention,-1s", "retention,40000d",
			"api.path,errors", "api.requests-per-minute,0", "store,mongo", "jdbc.table-name,a b",
			"jdbc.table-name,\"x\"", "jdbc.batch-size,0", "jdbc.flush-interval,0s", "jdbc.max-backoff,11m",
			"jdbc.shutdown-timeout,-1s", "jdbc.unknown,x" })
	void invalidPropertyIsNamed(String name, String value) {
		withDatabase().withConfiguration(AutoConfigurations.of(SettingsAutoConfiguration.class))
			.withPropertyValues("errorbook.recent.store=jdbc", "errorbook.recent." + name + "=" + value)
			.run((context) -> assertThat(context).getFailure().hasMessageContaining("errorbook.recent." + name));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ErrorbookAutoConfiguration.class, RecentErrorsAutoConfiguration.class })
	static class Minimal {

	}

}

package io.github.errorbook.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.observe.ErrorLoggingAutoConfiguration;
import io.github.errorbook.recent.RecentErrorsAutoConfiguration;
import io.github.errorbook.render.Shape;
import io.github.errorbook.security.servlet.HideForbiddenAutoConfiguration;
import io.github.errorbook.source.MapperRooms;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When properties are read.
 */
class UnsetPropertiesTests {

	private static final List<String> GROUPS = List.of("data", "logging", "recent", "response", "security",
			"validation");

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class, ErrorLoggingAutoConfiguration.class,
				RecentErrorsAutoConfiguration.class, HideForbiddenAutoConfiguration.class))
		.withConfiguration(MapperRooms.of("source.data", "source.validation"));

	@ParameterizedTest
	@ValueSource(strings = { "errorbook.data.constraints.x.y", "errorbook.logging.max-per-second",
			"errorbook.recent.max-entries", "errorbook.response.shape", "errorbook.security.hide-forbiden",
			"errorbook.validation.max-details" })
	void mistakeStopsTheStart(String property) {
		this.runner.withPropertyValues(property + "=many")
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(causes(failure)).anyMatch((cause) -> cause.contains(property))));
	}

	@ParameterizedTest
	@CsvSource({ "errorbook.data.constraints.x.code, CONFLICT, data", "errorbook.logging.max-per-second, 5, logging",
			"errorbook.recent.max-entries, 5, recent", "errorbook.response.shape, flat, response",
			"errorbook.security.hide-forbidden, /x, security", "errorbook.validation.max-details, 5, validation" })
	void groupThatIsSetIsReadAtStart(String property, String value, String group) {
		this.runner.withPropertyValues(property + "=" + value)
			.run((context) -> assertThat(groupsRead(context)).containsExactly(group));
	}

	@Test
	void variableOfEnvironmentSetsItsGroup() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
						Map.of("ERRORBOOK_RESPONSE_CODEHEADER", "X-Code"))))
			.run((context) -> {
				assertThat(groupsRead(context)).containsExactly("response");
				assertThat(context.getBean(ResponseProperties.class).codeHeader()).isEqualTo("X-Code");
			});
	}

	@Test
	void groupThatIsNotSetIsReadWhenItIsAskedFor() {
		this.runner.run((context) -> {
			assertThat(groupsRead(context)).isEmpty();
			assertThat(context.getBean(ResponseProperties.class).shape()).isEqualTo(Shape.NESTED);
			assertThat(groupsRead(context)).containsExactly("response");
		});
	}

	@Test
	void everyGroupIsThere() {
		this.runner.run((context) -> assertThat(beans(context).stream().map(UnsetPropertiesTests::group).sorted())
			.containsExactlyElementsOf(GROUPS));
	}

	private static Stream<String> groupsRead(AssertableWebApplicationContext context) {
		ConfigurableListableBeanFactory beanFactory = context.getSourceApplicationContext().getBeanFactory();
		return beans(context).stream().filter(beanFactory::containsSingleton).map(UnsetPropertiesTests::group);
	}

	private static List<String> beans(AssertableWebApplicationContext context) {
		return Stream.of(context.getBeanDefinitionNames()).filter((name) -> name.startsWith("errorbook.")).toList();
	}

	private static String group(String bean) {
		return bean.substring("errorbook.".length(), bean.indexOf('-'));
	}

	private static Stream<String> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause).map(String::valueOf);
	}

}

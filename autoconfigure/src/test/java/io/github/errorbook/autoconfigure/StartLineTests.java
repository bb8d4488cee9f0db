package io.github.errorbook.autoconfigure;

import java.net.URL;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StartLine}.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartLineTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class));

	@Test
	void lineTellsCodesAndShape(CapturedOutput output) {
		this.runner.withPropertyValues("errorbook.codes.LOST.status=404", "errorbook.response.shape=FLAT")
			.run((context) -> assertThat(output)
				.containsOnlyOnce("Errorbook answers errors with 25 codes (1 of the application), shape flat"));
	}

	@Test
	void lineTellsOnlyWhatIsOn(CapturedOutput output) {
		this.runner.run((context) -> assertThat(output).contains("24 codes (0 of the application), shape nested")
			.doesNotContain("reference pages")
			.doesNotContain("recent errors")
			.doesNotContain("Actuator"));
	}

	@Test
	void lineTellsWhereFeaturesAre(CapturedOutput output) {
		this.runner.withBean("errorbookReferenceMapping", Object.class)
			.withBean("errorbookRecentErrorsController", Object.class)
			.withBean("errorsEndpoint", Object.class)
			.withPropertyValues("server.servlet.context-path=/shop", "errorbook.reference.path=/codes",
					"management.endpoints.web.base-path=/manage")
			.run((context) -> assertThat(output).contains("reference pages at /shop/codes, "
					+ "recent errors of callers at /shop/errors/recent, Actuator endpoint /manage/errors"));
	}

	@Test
	void reactiveApplicationWithoutDoorsIsToldThatNothingHappens(CapturedOutput output) {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))
			.withBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, WebHandler.class, () -> (exchange) -> Mono.empty())
			.run((context) -> assertThat(output).containsOnlyOnce("Errorbook does nothing here")
				.doesNotContain("Errorbook answers errors with"));
	}

	@Test
	void reactiveApplicationHasALineToo(CapturedOutput output) {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))
			.withBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, WebHandler.class, () -> (exchange) -> Mono.empty())
			.withBean("errorbookReactiveErrorDoor", Object.class)
			.withBean("errorbookReferenceMapping", Object.class)
			.withPropertyValues("spring.webflux.base-path=/shop")
			.run((context) -> assertThat(output).containsOnlyOnce("Errorbook answers errors with")
				.contains("reference pages at /shop/errors")
				.doesNotContain("for Spring MVC"));
	}

	@ParameterizedTest
	@CsvSource({
			"true, errorbook-spring-boot-starter, Replace errorbook-spring-boot-starter by errorbook-spring-boot-starter-webflux.",
			"false, errorbook-spring-boot-starter-webflux, Replace errorbook-spring-boot-starter-webflux by errorbook-spring-boot-starter." })
	void starterForTheOtherKindIsNamedWithTheRightOne(boolean reactive, String starter, String cure) {
		for (boolean chosen : new boolean[] { true, false }) {
			assertThat(new StarterCheck(having(starter)).findFault(reactive, chosen)).endsWith(cure);
			assertThat(new StarterCheck(having()).findFault(reactive, chosen)).isNull();
		}
		assertThat(new StarterCheck(having(starter)).findFault(!reactive, true)).isNull();
		assertThat(new StarterCheck(having("errorbook-spring-boot-starter", "errorbook-spring-boot-starter-webflux"))
			.findFault(reactive, true)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "errorbook-spring-boot-starter",
			"errorbook-spring-boot-starter errorbook-spring-boot-starter-webflux" })
	void applicationThatSpringBootMakesOneOfSpringMvcIsAskedWhetherItIs(String starters) {
		StarterCheck check = new StarterCheck(having(starters.split(" ")));
		assertThat(check.findFault(false, false)).contains(
				"replace errorbook-spring-boot-starter by errorbook-spring-boot-starter-webflux",
				"set spring.main.web-application-type to servlet");
		assertThat(check.findFault(false, true)).isNull();
	}

	private static ClassLoader having(String... starters) {
		return new ClassLoader(StartLineTests.class.getClassLoader()) {

			@Override
			public URL getResource(String name) {
				return Stream.of(starters).anyMatch((starter) -> name.contains("/" + starter + "/"))
						? super.getResource("META-INF/spring.factories") : null;
			}

		};
	}

	@Test
	void disabledIsSilent(CapturedOutput output) {
		this.runner.withPropertyValues("errorbook.enabled=false")
			.run((context) -> assertThat(output).doesNotContain("Errorbook answers"));
	}

}

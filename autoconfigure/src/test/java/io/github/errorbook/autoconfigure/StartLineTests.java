package io.github.errorbook.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
	void reactiveApplicationIsToldThatNothingHappens(CapturedOutput output) {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class))
			.withBean(WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, WebHandler.class, () -> (exchange) -> Mono.empty())
			.run((context) -> assertThat(output).containsOnlyOnce("Errorbook answers the errors of Spring MVC only")
				.doesNotContain("Errorbook answers errors with"));
	}

	@Test
	void disabledIsSilent(CapturedOutput output) {
		this.runner.withPropertyValues("errorbook.enabled=false")
			.run((context) -> assertThat(output).doesNotContain("Errorbook answers"));
	}

}

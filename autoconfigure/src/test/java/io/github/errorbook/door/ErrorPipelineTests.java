package io.github.errorbook.door;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ErrorHandler;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.resolve.MapperSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of when the pipeline is made.
 */
class ErrorPipelineTests {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/", Locale.ROOT, "id", null);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class));

	@Test
	void startMakesNeitherHandlerNorMappers() {
		this.runner.run((context) -> {
			ConfigurableApplicationContext source = context.getSourceApplicationContext();
			assertThat(source.getBeanFactory().containsSingleton(name(source, ErrorHandler.class))).isFalse();
			assertThat(Arrays.stream(context.getBeanNamesForType(MapperSource.class, true, false))).isNotEmpty()
				.noneMatch(source.getBeanFactory()::containsSingleton);
		});
	}

	@Test
	void firstErrorMakesThemForAll() {
		this.runner.run((context) -> {
			ErrorPipeline pipeline = context.getBean(ErrorPipeline.class);
			HandledError error = pipeline.handler().handle(new ApiException("CONFLICT"), REQUEST);
			assertThat(error).isNotNull();
			assertThat(pipeline.renderer().render(error.envelope(), null).status()).isEqualTo(409);
			assertThat(pipeline.handler()).isSameAs(pipeline.handler()).isSameAs(context.getBean(ErrorHandler.class));
			assertThat(pipeline.renderer()).isSameAs(pipeline.renderer());
		});
	}

	@Test
	void rendererNeedsNoBeanAfterTheContextIsClosed() {
		ErrorPipeline[] pipeline = new ErrorPipeline[1];
		this.runner.run((context) -> pipeline[0] = context.getBean(ErrorPipeline.class));
		assertThat(pipeline[0].renderer().lastResort().body()).asString().contains("INTERNAL_SERVER_ERROR");
	}

	private static String name(ConfigurableApplicationContext context, Class<?> type) {
		return context.getBeanNamesForType(type, true, false)[0];
	}

}

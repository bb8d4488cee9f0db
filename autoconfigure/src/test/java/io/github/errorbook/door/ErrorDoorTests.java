package io.github.errorbook.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.render.EnvelopeLayout;
import io.github.errorbook.render.ErrorRenderer;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.MapperSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorDoor}.
 */
class ErrorDoorTests {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/", Locale.ROOT, "id", null);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ErrorbookAutoConfiguration.class));

	@Test
	void startMakesNeitherHandlerNorMappers() {
		this.runner.run((context) -> {
			ConfigurableApplicationContext source = context.getSourceApplicationContext();
			assertThat(source.getBeanFactory().containsSingleton(name(source, ErrorPipeline.class))).isFalse();
			assertThat(Arrays.stream(context.getBeanNamesForType(MapperSource.class, true, false))).isNotEmpty()
				.noneMatch(source.getBeanFactory()::containsSingleton);
		});
	}

	@Test
	void firstErrorMakesThemOnceForAll() {
		AtomicInteger handlers = new AtomicInteger();
		this.runner.run((context) -> {
			ErrorDoor door = new ErrorDoor(() -> {
				handlers.incrementAndGet();
				return context.getBean(ErrorPipeline.class);
			}, () -> ByPath.same(renderer(context)));
			assertThat(handlers).hasValue(0);
			assertThat(door.answer(new ApiException("CONFLICT"), REQUEST, null)).isNotNull();
			assertThat(door.answer(new ApiException("CONFLICT"), REQUEST, null)).isNotNull();
			assertThat(handlers).hasValue(1);
		});
	}

	@Test
	void answerHasStatusBodyAndHeaders() {
		this.runner.run((context) -> {
			ErrorAnswer answer = context.getBean(ErrorDoor.class).answer(new ApiException("CONFLICT"), REQUEST, null);
			assertThat(answer).isNotNull();
			assertThat(answer.rendered().status()).isEqualTo(409);
			assertThat(answer.rendered().contentType()).isEqualTo("application/json");
			assertThat(answer.rendered().body()).asString().contains("CONFLICT");
			assertThat(answer.headers()).containsEntry("X-Request-Id", List.of("id"));
		});
	}

	@Test
	void answerIsAsTheClientPrefers() {
		this.runner.run((context) -> {
			ErrorAnswer answer = context.getBean(ErrorDoor.class)
				.answer(new ApiException("CONFLICT"), REQUEST, "application/problem+json");
			assertThat(answer).isNotNull();
			assertThat(answer.rendered().contentType()).isEqualTo("application/problem+json");
		});
	}

	@Test
	void whatStandsForNoErrorHasNoAnswer() {
		this.runner.withBean(Redirects.class)
			.run((context) -> assertThat(
					context.getBean(ErrorDoor.class).answer(new IllegalStateException(), REQUEST, null))
				.isNull());
	}

	@Test
	void failureOfTheRendererIsAnsweredAndTold() {
		List<HandledError> told = new ArrayList<>();
		this.runner.withBean("listener", ErrorListener.class, () -> told::add).run((context) -> {
			ErrorRenderer[] renderer = new ErrorRenderer[1];
			ErrorDoor door = new ErrorDoor(() -> context.getBean(ErrorPipeline.class), () -> {
				if (renderer[0] == null) {
					renderer[0] = renderer(context);
					throw new IllegalStateException("not now");
				}
				return ByPath.same(renderer[0]);
			});
			assertThat(door.answer(new ApiException("CONFLICT"), REQUEST, null))
				.satisfies(ErrorDoorTests::isLastResort);
			assertThat(told).extracting((error) -> error.error().code())
				.containsExactly("CONFLICT", "INTERNAL_SERVER_ERROR");
		});
	}

	@Test
	void missingHandlerIsAnswered() {
		this.runner.run((context) -> {
			ErrorDoor door = new ErrorDoor(() -> {
				throw new IllegalStateException("closed");
			}, () -> ByPath.same(renderer(context)));
			assertThat(door.answer(new ApiException("CONFLICT"), REQUEST, null))
				.satisfies(ErrorDoorTests::isLastResort);
		});
	}

	@Test
	void rendererNeedsNoBeanAfterTheContextIsClosed() {
		ErrorDoor[] door = new ErrorDoor[1];
		this.runner.run((context) -> door[0] = context.getBean(ErrorDoor.class));
		isLastResort(door[0].answerLastResort(new IllegalStateException(), REQUEST));
	}

	private static void isLastResort(ErrorAnswer answer) {
		assertThat(answer.rendered().status()).isEqualTo(500);
		assertThat(answer.rendered().body()).asString().contains("INTERNAL_SERVER_ERROR");
		assertThat(answer.headers()).containsEntry("X-Request-Id", List.of("id"))
			.containsEntry("Cache-Control", List.of("no-store"));
	}

	private static ErrorRenderer renderer(ApplicationContext context) {
		return new ErrorRenderer(EnvelopeLayout.DEFAULT, Object::toString,
				context.getBean(ErrorCatalog.class).get(StandardErrorCode.INTERNAL_SERVER_ERROR));
	}

	private static String name(ConfigurableApplicationContext context, Class<?> type) {
		return context.getBeanNamesForType(type, true, false)[0];
	}

	static final class Redirects implements ErrorMapper<IllegalStateException> {

		@Override
		public ErrorMapping map(IllegalStateException thrown) {
			return ErrorMapping.status(302);
		}

	}

}

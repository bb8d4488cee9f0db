package io.github.errorbook.servlet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.validation.BindException;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.ErrorListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What errors leave behind, however many clients think up.
 */
class BoundedMemoryTests {

	private static final int ERRORS = 20_000;

	private static final int MAX_GROWTH = 5_000;

	private static final String LOGGERS = "io.github.errorbook";

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ErrorbookAutoConfiguration.class, ServletErrorAutoConfiguration.class));

	@BeforeEach
	void silenceLog() {
		this.logging.setLogLevel(LOGGERS, LogLevel.OFF);
	}

	@AfterEach
	void restoreLog() {
		this.logging.setLogLevel(LOGGERS, null);
	}

	@Test
	void errorsThatAllDifferLeaveNothingBehind() {
		this.runner.run((context) -> {
			answer(context, 0, 10);
			long before = RetainedElements.of(ownBeans(context));
			answer(context, 10, ERRORS);
			assertThat(before).isGreaterThan(100);
			assertThat(RetainedElements.of(ownBeans(context)) - before).isLessThan(MAX_GROWTH);
		});
	}

	@Test
	void theMessageSourceKeepsNoTextOfAnError() {
		this.runner.run((context) -> {
			answer(context, 0, 1000);
			Object source = Objects
				.requireNonNull(context.getBean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME));
			assertThat((Map<?, ?>) ReflectionTestUtils.getField(source, "messageFormatsPerMessage"))
				.hasSizeLessThan(10);
		});
	}

	@Test
	void aCacheWithoutBoundIsNoticed() {
		Map<String, Integer> cache = new ConcurrentHashMap<>();
		ErrorListener listener = (error) -> cache.put(error.request().path(), error.error().status());
		this.runner.withBean("hoarding", ErrorListener.class, () -> listener).run((context) -> {
			long before = RetainedElements.of(List.of(listener));
			answer(context, 0, MAX_GROWTH);
			assertThat(RetainedElements.of(List.of(listener)) - before).isGreaterThanOrEqualTo(MAX_GROWTH);
		});
	}

	private static Collection<Object> ownBeans(ApplicationContext context) {
		Supplier<?> renderers = (Supplier<?>) ReflectionTestUtils.getField(context.getBean(ErrorDoor.class),
				"renderers");
		ByPath<?> made = (ByPath<?>) Objects.requireNonNull(renderers).get();
		return Stream.concat(made.all().stream(), Arrays.stream(context.getBeanDefinitionNames()).map(context::getBean))
			.filter((bean) -> bean.getClass().getName().startsWith("io.github.errorbook."))
			.toList();
	}

	private static void answer(ApplicationContext context, int from, int to) {
		ServletErrorDoor door = context.getBean(ServletErrorDoor.class);
		CheapResponse response = new CheapResponse();
		for (int i = from; i < to; i++) {
			response.recycle();
			assertThat(door.answer(thrown(i), request(i), response)).isTrue();
		}
	}

	private static MockHttpServletRequest request(int i) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders/" + i);
		request.addHeader("Accept", "application/problem+json;v=" + i + ", text/x" + i);
		request.addHeader("Accept-Language", "en");
		request.addHeader("X-Request-Id", "id-" + i);
		request.addPreferredLocale((i % 4 < 2) ? Locale.ENGLISH
				: new Locale.Builder().setLanguage("en").setVariant("v" + (10_000 + i)).build());
		return request;
	}

	private static Exception thrown(int i) {
		return switch (i % 6) {
			case 0 -> new ApiException("UNKNOWN_" + i).with("name" + i, i);
			case 1 -> new ApiException("RESOURCE_NOT_FOUND").with("id", "order " + i).with("name" + i, List.of(i));
			case 2 -> new InvalidFieldsException().field("items[" + i + "]", "is wrong: " + i);
			case 3 -> new ResponseStatusException(HttpStatus.CONFLICT, "Order " + i + " is closed");
			case 4 -> invalid(i);
			default ->
				new IllegalStateException("Order " + i, new ApiException("CONFLICT").withHeader("X-A" + i, "b" + i));
		};
	}

	private static BindException invalid(int i) {
		BindException result = new BindException(new Object(), "order" + i);
		result.reject("code" + i, new Object[] { i }, "Order " + i + " has {0} faults");
		return result;
	}

}

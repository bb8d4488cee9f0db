package io.github.errorbook.sample;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The ways to throw that the README shows.
 */
class ReadmeThrowingTests {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/", Locale.ENGLISH, "id", null);

	private static ReadmeService service;

	@BeforeAll
	static void start() {
		service = ReadmeService.start(Readme.block("Quick start", "yaml"), Readme.blocks("Throwing", "java"));
	}

	@AfterAll
	static void stop() throws IOException {
		service.close();
	}

	private static HandledError handle(String methodName) throws ReflectiveOperationException {
		Constructor<?> constructor = service.type("Throwing").getDeclaredConstructor();
		constructor.setAccessible(true);
		Method method = service.type("Throwing").getDeclaredMethod(methodName);
		method.setAccessible(true);
		try {
			method.invoke(constructor.newInstance());
		}
		catch (InvocationTargetException ex) {
			return service.bean(ErrorPipeline.class).handle(ex.getTargetException(), REQUEST);
		}
		throw new AssertionError(methodName + " throws nothing");
	}

	@Test
	void everyMethodIsTested() {
		assertThat(Arrays.stream(service.type("Throwing").getDeclaredMethods())
			.filter((method) -> !method.isSynthetic())
			.map(Method::getName))
			.containsExactlyInAnyOrder("byEnum", "byAnnotation", "ready", "readyWithRetryAfter", "fields");
	}

	@Test
	void byEnum() throws Exception {
		HandledError handled = handle("byEnum");
		assertThat(handled.error()).hasToString("INSUFFICIENT_BALANCE (422)");
		assertThat(handled.envelope().message())
			.isEqualTo("Your account balance is insufficient: 100.00 required, … available.");
		assertThat(handled.error().details().values()).isEqualTo(Map.of("required", "100.00"));
	}

	@Test
	void byAnnotation() throws Exception {
		HandledError handled = handle("byAnnotation");
		assertThat(handled.error()).hasToString("INSUFFICIENT_BALANCE (422)");
		assertThat(handled.error().details().values()).isEqualTo(Map.of("available", "50.50"));
	}

	@Test
	void ready() throws Exception {
		HandledError handled = handle("ready");
		assertThat(handled.error()).hasToString("RESOURCE_NOT_FOUND (404)");
		assertThat(handled.error().details().values()).isEqualTo(Map.of("resource", "user", "id", 42));
	}

	@Test
	void readyWithRetryAfter() throws Exception {
		HandledError handled = handle("readyWithRetryAfter");
		assertThat(handled.error()).hasToString("RATE_LIMIT_EXCEEDED (429)");
		assertThat(handled.headers()).containsEntry("Retry-After", List.of("30"));
	}

	@Test
	void fields() throws Exception {
		HandledError handled = handle("fields");
		assertThat(handled.error()).hasToString("VALIDATION_FAILED (422)");
		assertThat(handled.error().details().violations()).singleElement().satisfies((violation) -> {
			assertThat(violation.field()).isEqualTo("email");
			assertThat(violation.message()).isEqualTo("is already taken");
		});
	}

}

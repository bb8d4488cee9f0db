package io.github.errorbook.servlet;

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.ErrorCustomizer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pipeline allocates for an answer, from the exception to the last byte. The log
 * line of a 500 is left out, because the logging library allocates for it as much as it
 * likes.
 */
class AllocationTests {

	private static final String LOGGER = "io.github.errorbook.errors";

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(ErrorbookAutoConfiguration.class, ServletErrorAutoConfiguration.class));

	@BeforeEach
	void silenceLog() {
		this.logging.setLogLevel(LOGGER, LogLevel.OFF);
	}

	@AfterEach
	void restoreLog() {
		this.logging.setLogLevel(LOGGER, null);
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerAllocatesNoMoreThanItDid(AllocationCase error) {
		assertThat(bytesOf(error, this.runner)).as("bytes allocated for %s", error).isLessThanOrEqualTo(error.limit());
	}

	@ParameterizedTest
	@EnumSource
	void aCustomizerThatWastesSomeKilobytesIsNoticed(AllocationCase error) {
		AtomicReference<byte[]> waste = new AtomicReference<>();
		ErrorCustomizer wasteful = (resolved, request) -> {
			waste.set(new byte[8192]);
			return resolved;
		};
		assertThat(bytesOf(error, this.runner.withBean("wasteful", ErrorCustomizer.class, () -> wasteful)))
			.isGreaterThan(error.limit());
	}

	private static long bytesOf(AllocationCase error, WebApplicationContextRunner runner) {
		AtomicReference<Long> bytes = new AtomicReference<>();
		runner.run((context) -> {
			ServletErrorDoor door = context.getBean(ServletErrorDoor.class);
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/users/42");
			CheapResponse response = new CheapResponse();
			bytes.set(AllocationMeter.bytesOf(() -> {
				response.recycle();
				assertAnswered(door.answer(error.thrown(), request, response));
			}));
		});
		return bytes.get();
	}

	private static void assertAnswered(boolean answered) {
		if (!answered) {
			throw new AssertionError("There was no answer");
		}
	}

}

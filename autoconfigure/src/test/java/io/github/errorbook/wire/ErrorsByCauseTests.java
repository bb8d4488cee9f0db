package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.errorbook.wire.Failures.Failure;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to fail is answered in one form, in each container. What is observed is
 * documented in {@code docs/errors-by-cause.md}, which the system property
 * {@code errorbook.docs=write} has written anew.
 */
class ErrorsByCauseTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "errors-by-cause.md");

	private static final List<Failure> failures = Failures.all();

	private static final Map<Failure, Map<Container, RawResponse>> observed = new LinkedHashMap<>();

	@BeforeAll
	static void observe() {
		for (Container container : Container.values()) {
			try (Service service = Service.start(container, FailingService.class, FailingService.PROPERTIES)) {
				failures.forEach((failure) -> observed.computeIfAbsent(failure, (key) -> new EnumMap<>(Container.class))
					.put(container, failure.request().apply(service)));
			}
		}
	}

	static Stream<Failure> failures() {
		return failures.stream();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureIsAnsweredWithAnEnvelope(Failure failure) {
		observed.get(failure)
			.forEach((container,
					response) -> assertThat(response).as(container.name()).isEnvelope().leaksNothingOf(Failures.MARK));
	}

	@Test
	void causesAreManyAndNoneIsListedTwice() {
		assertThat(failures).hasSizeGreaterThan(120);
		assertThat(failures.stream().map(Failure::toString)).doesNotHaveDuplicates();
	}

	@Test
	void documentTellsWhatIsObserved() throws IOException {
		String document = new ErrorsByCauseDocument(observed).text();
		if ("write".equals(System.getProperty("errorbook.docs"))) {
			Files.createDirectories(DOCUMENT.getParent());
			Files.writeString(DOCUMENT, document);
		}
		assertThat(DOCUMENT).as("errors by cause, written by -Derrorbook.docs=write").hasContent(document);
	}

}

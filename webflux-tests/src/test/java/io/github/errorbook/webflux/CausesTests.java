package io.github.errorbook.webflux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.errorbook.webflux.Failures.Failure;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to fail is answered in one form on Netty too. What is observed is documented
 * in {@code docs/errors-by-cause-webflux.md}, next to what Spring MVC answers to the same
 * cause; the system property {@code errorbook.docs=write} has it written anew.
 */
class CausesTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "errors-by-cause-webflux.md");

	private static final List<Failure> failures = Failures.all();

	private static final Map<Failure, RawResponse> observed = new LinkedHashMap<>();

	@BeforeAll
	static void observe() {
		try (NettyService service = NettyService.start(FailingService.class, FailingService.PROPERTIES)) {
			failures.forEach((failure) -> observed.put(failure, failure.request().apply(service)));
		}
	}

	static Stream<Failure> failures() {
		return failures.stream();
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureIsAnsweredWithAnEnvelope(Failure failure) {
		assertThat(observed.get(failure)).isEnvelope().leaksNothingOf(Failures.MARK);
	}

	@Test
	void noneIsListedTwice() {
		assertThat(failures.stream().map(Failure::toString)).doesNotHaveDuplicates();
	}

	@Test
	void whatFailsInServletsFailsHereOrThereIsAReason() throws IOException {
		assertThat(CausesDocument.of(observed).unexplained()).isEmpty();
	}

	@Test
	void nothingButWhatServersRefuseDiffers() throws IOException {
		assertThat(CausesDocument.of(observed).different())
			.allMatch((failure) -> failure.group().equals("Requests that the container rejects"));
	}

	@Test
	void documentTellsWhatIsObserved() throws IOException {
		String document = CausesDocument.of(observed).text();
		if ("write".equals(System.getProperty("errorbook.docs"))) {
			Files.writeString(DOCUMENT, document);
		}
		assertThat(DOCUMENT).as("errors by cause, written by -Derrorbook.docs=write").hasContent(document);
	}

}

package io.github.errorbook.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link ConsumedErrors}.
 */
class ConsumedErrorsTests {

	private static final String BEFORE = """
			{"codes": [
			{"code": "DECLINED", "status": 402, "retryable": false, "details": [{"name": "reason", "type": "string"},
			{"name": "amount", "type": "decimal"}]},
			{"code": 4711, "status": 503, "retryable": true},
			{"code": "OLD", "status": 409, "retryable": false, "deprecated": {"since": "2", "replacedBy": "NEW"}}]}""";

	@TempDir
	private Path folder;

	private ConsumedErrors consumed;

	@BeforeEach
	void consume() throws IOException {
		this.consumed = ConsumedErrors.of(write("before.json", BEFORE)).code("DECLINED", "reason").code("4711");
	}

	private Path write(String name, String json) throws IOException {
		return Files.writeString(this.folder.resolve(name), json);
	}

	private void assertBreaks(String from, String to, String difference) throws IOException {
		Path next = write("next.json", BEFORE.replace(from, to));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.consumed.verify(next))
			.withMessageContaining("breaks what this service relies on")
			.withMessageEndingWith(difference.replace("\n", System.lineSeparator()));
	}

	@Test
	void whatIsThereIsFine() {
		assertThatNoException().isThrownBy(this.consumed::verify);
	}

	@Test
	void whatNobodyReliesOnMayChange() throws IOException {
		Path next = write("next.json",
				BEFORE.replace("amount", "sum")
					.replace("\"OLD\"", "\"GONE\"")
					.replace("\"codes\"", "\"x\": 1, \"codes\""));
		assertThatNoException().isThrownBy(() -> this.consumed.verify(next));
	}

	@Test
	void lossFails() throws IOException {
		assertBreaks("DECLINED", "REFUSED", "DECLINED is gone\n  - status 402");
		assertBreaks("402", "422", "DECLINED has another status\n  - 402\n  + 422");
		assertBreaks("\"reason\"", "\"cause\"", "DECLINED has lost the detail reason\n  - string");
		assertBreaks("\"string\"", "\"integer\"", "DECLINED has another type for reason\n  - string\n  + integer");
		assertBreaks("\"retryable\": true", "\"retryable\": false", "4711 is not retryable any more");
	}

	@Test
	void allLossesAreToldTogether() throws IOException {
		Path next = write("next.json", "{\"codes\": []}");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.consumed.verify(next))
			.withMessageContainingAll("DECLINED is gone", "4711 is gone");
	}

	@Test
	void whatTheReferenceLacksFails() {
		ConsumedErrors wrong = this.consumed.code("DECLINED", "colour").code("NOWHERE").code("OLD");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(wrong::verify).withMessageEndingWith("""
				DECLINED has no detail colour
				NOWHERE is not there
				OLD is deprecated, and replaced by NEW""");
	}

	@Test
	void policyOfClientIsHeldAgainstItsReference() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("errorbook.clients.payments.reference",
					"file:" + this.folder.resolve("before.json").toAbsolutePath())
			.withProperty("errorbook.clients.payments.codes.DECLINED.pass-through", "true");
		assertThatNoException().isThrownBy(() -> ConsumedErrors.ofClient(environment, "payments").verify());
		environment.setProperty("errorbook.clients.payments.codes.MISSING.code", "GONE");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ConsumedErrors.ofClient(environment, "payments").verify())
			.withMessageEndingWith("MISSING is not there");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> ConsumedErrors.ofClient(environment, "other"));
	}

	@Test
	void fileThatIsNoReferenceFails() throws IOException {
		ConsumedErrors wrong = ConsumedErrors.of(write("wrong.json", "[]"));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(wrong::verify);
	}

}

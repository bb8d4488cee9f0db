package io.github.errorbook.recent;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.model.ErrorEnvelope;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.render.JacksonValueWriter;
import io.github.errorbook.resolve.BareStatusException;
import io.github.errorbook.resolve.ResolvedError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is recorded of an error, hostile ones included.
 */
class RecordingListenerTests {

	private static final int MANY = 1_000_000;

	private final RecentErrorRepository log = TestErrors.memory(10, 1_000_000);

	private final RecordingListener listener = new RecordingListener(this.log,
			new DetailsJson(new JacksonValueWriter(JsonMapper.shared())), "one");

	private RecentError record(String path, String principal, ErrorDetails details, Throwable thrown) {
		ErrorDefinition definition = ErrorDefinition.of("CONFLICT", 409, "No").build();
		ErrorRequest request = new ErrorRequest("GET", path, Locale.ROOT, "r-1", "t-1", new RequestFacts() {

			@Override
			public String principal() {
				return principal;
			}

		});
		ErrorEnvelope envelope = new ErrorEnvelope(409, "CONFLICT", "No", path, details, Instant.now(), path, "r-1",
				"t-1", null, false);
		this.listener.onError(new HandledError(ResolvedError.of(thrown, definition), request, envelope, Map.of()));
		return this.log.find(RecentErrorQuery.ALL).errors().get(0);
	}

	@Test
	void errorIsRecordedAsItWasSent() {
		RecentError error = record("/wallets/1", "ada", ErrorDetails.of(Map.of("free", "1.50")),
				new IllegalStateException("secret"));
		assertThat(error.code()).isEqualTo("CONFLICT");
		assertThat(error.status()).isEqualTo(409);
		assertThat(error.request().principal()).isEqualTo("ada");
		assertThat(error.request().remoteAddress()).isNull();
		assertThat(error.detailsValue()).isEqualTo(Map.of("free", "1.50"));
		assertThat(error.causeClass()).isEqualTo("java.lang.IllegalStateException");
		assertThat(error.instance()).isEqualTo("one");
		assertThat(error.toString()).doesNotContain("secret");
	}

	@Test
	void bareStatusHasNoCause() {
		assertThat(record("/", null, ErrorDetails.NONE, new BareStatusException(409)).causeClass()).isNull();
	}

	@Test
	void violationsKeepNoArguments() {
		ErrorDetails details = ErrorDetails.of(List
			.of(new Violation("a", "is small", "MIN", InputLocation.BODY, Map.of("min", 5)), Violation.of("b", "no")));
		assertThat(record("/", null, details, new IllegalStateException()).details())
			.isEqualTo("[{\"field\":\"a\",\"message\":\"is small\",\"code\":\"MIN\",\"in\":\"body\"},"
					+ "{\"field\":\"b\",\"message\":\"no\"}]");
	}

	@Test
	void valuesThatChangeLaterAreRecordedAsTheyWere() {
		List<Object> list = new ArrayList<>(List.of(1, "two"));
		RecentError error = record("/", null, ErrorDetails.of(Map.of("list", list)), new IllegalStateException());
		list.clear();
		assertThat(error.details()).isEqualTo("{\"list\":[1,\"two\"]}");
	}

	@Test
	void everyCharacterIsReadBack() {
		StringBuilder text = new StringBuilder();
		for (char c = 1; c < 0x180; c++) {
			text.append(c);
		}
		text.append("\u2028\ud83d\ude00\"\\");
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("a\"\\\n" + text.charAt(0), text.toString());
		values.put("number", -7L);
		values.put("true", true);
		values.put("decimal", new BigDecimal("1.50"));
		assertThat(record("/", null, ErrorDetails.of(values), new IllegalStateException()).detailsValue())
			.isEqualTo(readBack(values));
		ErrorDetails violations = ErrorDetails.of(List.of(Violation.of(text.toString(), text.toString())));
		assertThat(record("/", null, violations, new IllegalStateException()).detailsValue())
			.isEqualTo(List.of(Map.of("field", text.toString(), "message", text.toString())));
	}

	private static Map<String, Object> readBack(Map<String, Object> values) {
		Map<String, Object> expected = new LinkedHashMap<>(values);
		expected.put("number", -7);
		return expected;
	}

	@Test
	void hostileSizesAreCut() {
		String large = "\u0001".repeat(MANY);
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < 1000; i++) {
			values.put("name" + i, large);
		}
		values.put(large, List.of(large));
		List<Violation> violations = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			violations.add(Violation.of("field" + i, "text".repeat(i)));
		}
		for (ErrorDetails details : List.of(ErrorDetails.of(values), ErrorDetails.of(violations))) {
			RecentError error = record("/" + large, "x".repeat(1000), details, new IllegalStateException());
			assertThat(error.estimatedBytes()).isLessThan(80_000);
			assertThat(error.request().path()).hasSize(1000).endsWith("\u2026");
			assertThat(error.detailsValue()).isNotNull();
		}
	}

	@Test
	void valueThatCannotBeWrittenIsLeftOut() {
		Map<String, Object> values = new LinkedHashMap<>();
		List<Object> endless = new ArrayList<>();
		endless.add(endless);
		values.put("broken", endless);
		values.put("whole", 1);
		assertThat(record("/", null, ErrorDetails.of(values), new IllegalStateException()).details())
			.isEqualTo("{\"whole\":1}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a\0", "a\ud800", "\udc00a" })
	void nameThatNoStoreCanKeepIsNotRecorded(String name) {
		assertThat(record("/", name, ErrorDetails.NONE, new IllegalStateException()).request().principal()).isNull();
	}

	@Test
	void nameThatIsTooLongIsNotRecordedRatherThanCut() {
		assertThat(record("/", "x".repeat(1001), ErrorDetails.NONE, new IllegalStateException()).request().principal())
			.isNull();
		String longest = "x".repeat(1000);
		assertThat(record("/", longest, ErrorDetails.NONE, new IllegalStateException()).request().principal())
			.isEqualTo(longest);
	}

	@Test
	void charactersThatNoStoreCanKeepAreReplaced() {
		RecentError error = record("/a\0b\ud800", null, ErrorDetails.of(Map.of("a\0", "b\0\ud800")),
				new IllegalStateException());
		assertThat(error.request().path()).isEqualTo("/a\ufffdb\ufffd");
		assertThat(error.detailsValue()).isEqualTo(Map.of("a\ufffd", "b\ufffd\ufffd"));
	}

	@Test
	void idsBeginWithTheTimeAndDiffer() {
		Instant now = Instant.now();
		String one = RecordIds.create(now);
		assertThat(one).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
			.isNotEqualTo(RecordIds.create(now))
			.isLessThan(RecordIds.create(now.plusSeconds(1)));
	}

}

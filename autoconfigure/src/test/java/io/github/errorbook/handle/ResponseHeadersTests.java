package io.github.errorbook.handle;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.resolve.ResolvedError;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseHeadersTests {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/wallets", Locale.ROOT, "id-1", null);

	private final ErrorDefinition definition = ErrorDefinition.of("CODE", 422, "Text.").build();

	private final ResolvedError error = ResolvedError.of(new Exception(), this.definition);

	@Test
	void ofHasWhatEveryErrorHas() {
		assertThat(headers(this.error)).containsOnly(Map.entry("X-Request-Id", List.of("id-1")),
				Map.entry("Cache-Control", List.of("no-store")),
				Map.entry("X-Content-Type-Options", List.of("nosniff")));
	}

	@Test
	void ofTakesHeadersOfDefinitionAndOfError() {
		ErrorDefinition fixed = this.definition.toBuilder()
			.headers(Map.of("X-Wallet", "low", "X-Both", "catalog"))
			.build();
		ResolvedError own = ResolvedError.of(new Exception(), fixed)
			.withHeader("x-both", "error")
			.withHeader("Link", "a")
			.withHeader("Link", "b");
		assertThat(headers(own)).containsEntry("X-Wallet", List.of("low"))
			.containsEntry("X-Both", List.of("error"))
			.containsEntry("Link", List.of("a", "b"));
	}

	@Test
	void ofWhenErrorBringsCacheControlStillForbidsStoring() {
		assertThat(headers(this.error.withHeader("cache-control", "max-age=60"))).containsEntry("Cache-Control",
				List.of("no-store"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nSet-Cookie: b", "a\rb", "a\nb", "a\u0000b", "a\u007Fb", "\u0085\u010D\u010A", "€" })
	void ofWhenValueIsUnsafeLeavesItOut(String value) {
		Map<String, List<String>> headers = headers(
				this.error.withHeader("Link", "safe").withHeader("Link", value).withHeader("X-Unsafe", value));
		assertThat(headers).containsEntry("Link", List.of("safe")).doesNotContainKey("X-Unsafe");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X\r\nSet-Cookie", "X\n", "X\u010A" })
	void ofWhenNameIsUnsafeLeavesHeaderOut(String name) {
		assertThat(headers(this.error.withHeader(name, "value"))).hasSize(3);
	}

	@Test
	void ofKeepsLatin1AndTab() {
		assertThat(headers(this.error.withHeader("X-A", "caf\u00E9\t~"))).containsEntry("X-A", List.of("caf\u00E9\t~"));
	}

	@ParameterizedTest
	@CsvSource({ "PT0S,0", "PT0.000000001S,1", "PT1S,1", "PT1.2S,2", "PT29.999S,30", "PT1H,3600", "PT-5S,0",
			"PT-0.5S,0" })
	void ofRoundsRetryAfterUpToWholeSeconds(Duration retryAfter, String seconds) {
		assertThat(headers(this.error.withRetryAfter(retryAfter))).containsEntry("Retry-After", List.of(seconds));
	}

	@Test
	void ofSendsRetryAfterOfDefinition() {
		ErrorDefinition waiting = this.definition.toBuilder().retryAfter(Duration.ofSeconds(30)).build();
		assertThat(headers(ResolvedError.of(new Exception(), waiting))).containsEntry("Retry-After", List.of("30"));
	}

	@Test
	void ofWhenExceptionBringsRetryAfterKeepsIt() {
		ErrorDefinition waiting = this.definition.toBuilder().retryAfter(Duration.ofSeconds(30)).build();
		ResolvedError own = ResolvedError.of(new Exception(), waiting).withHeader("retry-after", "5");
		assertThat(headers(own)).containsEntry("Retry-After", List.of("5"));
	}

	@Test
	void ofRepeatsCodeWhereHeaderIsConfigured() {
		assertThat(new ResponseHeaders("X-Error-Code").of(this.error, REQUEST)).containsEntry("X-Error-Code",
				List.of("CODE"));
	}

	@Test
	void ofWhenCodeIsNotLatin1LeavesCodeHeaderOut() {
		ResolvedError foreign = ResolvedError.of(new Exception(), ErrorDefinition.of("K\u014CD", 422, "Text.").build());
		assertThat(new ResponseHeaders("X-Error-Code").of(foreign, REQUEST)).doesNotContainKey("X-Error-Code");
	}

	private static Map<String, List<String>> headers(ResolvedError error) {
		return new ResponseHeaders(null).of(error, REQUEST);
	}

}

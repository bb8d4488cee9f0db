package io.github.errorbook.recent;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.errorbook.exception.InvalidRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Queries as clients write them.
 */
class QueryParametersTests {

	private static RecentErrorQuery read(String name, String value) {
		return new QueryParameters(Map.of(name, value)).read();
	}

	@Test
	void nothingIsEverything() {
		assertThat(new QueryParameters(Map.of()).read()).isEqualTo(RecentErrorQuery.ALL);
	}

	@Test
	void statusIsNumberOrClass() {
		assertThat(read("status", "404")).isEqualTo(RecentErrorQuery.ALL.withStatuses(404, 404));
		assertThat(read("status", "5XX")).isEqualTo(RecentErrorQuery.ALL.withStatuses(500, 599));
	}

	@Test
	void timeHasOffset() {
		assertThat(read("from", "2026-01-31T14:03:00Z").from()).isEqualTo("2026-01-31T14:03:00Z");
		assertThat(read("to", "2026-01-31T14:03:00+01:00").to()).isEqualTo(Instant.parse("2026-01-31T13:03:00Z"));
	}

	@Test
	void cursorIsReadAsWritten() {
		RecentErrorCursor cursor = RecentErrorCursor.of(TestErrors.error("ada"));
		assertThat(read("after", cursor.toString()).after()).isEqualTo(cursor);
	}

	@ParameterizedTest
	@CsvSource({ "status,x", "status,4", "status,600", "status,6xx", "status,-404", "status,' 404'", "from,yesterday",
			"from,2026-01-31", "to,-1", "to,+999999999-12-31T23:59:59Z", "after,x", "after,1_x",
			"after,999999999999999999_00000000-0000-7000-8000-000000000000", "limit,0", "limit,501", "limit,-1",
			"limit,1e9", "limit,99999999999", "limit,''" })
	void invalidParameterIsNamed(String name, String value) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> read(name, value))
			.satisfies((ex) -> assertThat(ex.getDetails().violations()).singleElement().satisfies((violation) -> {
				assertThat(violation.field()).isEqualTo(name);
				assertThat(violation.message()).startsWith("must be ").doesNotContain(value + "'");
			}));
	}

	@Test
	void nulIsRefused() {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> read("principal", "a\0"));
	}

}

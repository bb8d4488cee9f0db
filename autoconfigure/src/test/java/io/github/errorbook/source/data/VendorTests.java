package io.github.errorbook.source.data;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.sqlserver.jdbc.TestSqlServerException;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Vendor}: the same failure has the same answer, whoever reports it.
 */
class VendorTests {

	@ParameterizedTest
	@CsvFileSource(resources = "vendors.txt", delimiter = '|', quoteCharacter = '\u0000', nullValues = "null")
	void sameFailureHasSameAnswerWhoeverReportsIt(String product, String state, int code, String message,
			String expected) {
		String constraint = expected.substring(expected.indexOf(' ') + 1);
		Reporters.report(product, new SQLException(message, state, code))
			.forEach((reporter, thrown) -> assertThat(Reporters.answer(thrown, constraint)).as(reporter)
				.isEqualTo(expected));
	}

	/*
	 * HikariCP keeps the state of the driver's exception, but not its code.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "61000/20", "61000/18", "66000/12516", "08004/1040", "42000/1203", "53300/0", "3D000/0",
			"72000/1017", "S0001/18456", "HY000/1040", "42501/0" })
	void poolThatGetsNoConnectionIsUnavailable(String cause) {
		String[] codes = cause.split("/");
		SQLException driver = new SQLException("ORA", codes[0], Integer.parseInt(codes[1]));
		SQLException pool = new SQLTransientConnectionException(
				"HikariPool-1 - Connection is not available, request timed out after 250ms.", codes[0], driver);
		pool.setNextException(driver);
		Reporters.report("Oracle", pool)
			.forEach((reporter, thrown) -> assertThat(Reporters.answer(thrown, "none")).as(reporter)
				.isEqualTo("UNAVAILABLE"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cannot get a connection, pool error Timeout waiting for idle object",
			"UCP-29: Failed to get a connection", "Acquisition timeout while waiting for new connection",
			"An attempt by a client to checkout a Connection has timed out." })
	void poolWithoutStateIsUnavailable(String message) {
		Reporters.report("H2", new SQLException(message))
			.forEach((reporter, thrown) -> assertThat(Reporters.answer(thrown, "none")).as(reporter)
				.isEqualTo("UNAVAILABLE"));
	}

	@Test
	void poolThatCannotStartIsUnavailable() {
		assertThat(Reporters.answer(new PoolInitializationException(new SQLException("secret", "28P01")), "none"))
			.isEqualTo("UNAVAILABLE");
		assertThat(Reporters.answer(new PoolInitializationException(new RuntimeException("secret")), "none"))
			.isEqualTo("UNAVAILABLE");
	}

	@Test
	void driverThatIsKnownIsBelievedWhateverItsStateIs() {
		assertThat(Reporters.answer(new TestSqlServerException("42000", 8134), "none")).isEqualTo("FAULT");
		assertThat(Reporters.answer(new TestSqlServerException("42000", 1222), "none")).isEqualTo("CONCURRENCY");
		assertThat(Reporters.answer(new TestSqlServerException("HY000", 3819), "none")).isEqualTo("FAULT");
	}

	@Test
	void codeWithoutVendorSaysNothing() {
		assertThat(Reporters.answer(new SQLException("secret", null, 1205), "none")).isEqualTo("FAULT");
		assertThat(Reporters.answer(new SQLException("secret", "42000", 12899), "none")).isEqualTo("CONSTRAINT");
		assertThat(Reporters.answer(new SQLException("secret", "XX000", 12899), "none")).isEqualTo("FAULT");
	}

	/*
	 * Where the driver does not tell its vendor, no code may mean two things.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "HY000", "23000", "22001", "22003", "22007", "40001", "42000", "08004", "08S01", "72000",
			"61000", "S0001", "S1000", "HYT00", "28000", "70100", "01000", "44000", "99999" })
	void codeBesideStateMeansOneThing(String state) {
		Map<Integer, DataFailure.Kind> kinds = new HashMap<>();
		for (Vendor vendor : Vendor.values()) {
			if (vendor.gives(state)) {
				vendor.kinds()
					.forEach((code, kind) -> assertThat(kinds.merge(code, kind, (one, other) -> one))
						.as(vendor + " " + code)
						.isEqualTo(kind));
			}
		}
	}

}

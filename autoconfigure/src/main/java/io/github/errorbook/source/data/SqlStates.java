package io.github.errorbook.source.data;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * What SQL states say: those of the standard, whose first two characters are a class, and
 * those that one database adds. The longest beginning of a state that is listed decides.
 */
final class SqlStates {

	/**
	 * In class 22 a value does not fit its column, unless an expression of the query can
	 * not be computed. From 90 on they are H2's, with an X Derby's.
	 */
	private static final Map<String, Kind> KINDS = parse("""
			DUPLICATE 23505 SQLITE_CONSTRAINT_UNIQUE SQLITE_CONSTRAINT_PRIMARYKEY SQLITE_CONSTRAINT_ROWID
			NOT_NULL 23502 SQLITE_CONSTRAINT_NOTNULL
			CHECK 23510 23511 23512 23513 23514 SQLITE_CONSTRAINT_CHECK
			CONSTRAINT 22 23 27 40002 44 SQLITE_CONSTRAINT SQLITE_TOOBIG SQLITE_MISMATCH
			CONCURRENCY 40 41000 55P03 57033 90131 SQLITE_BUSY SQLITE_LOCKED
			UNAVAILABLE 08 25P03 25P04 28 3D 53 54 55032 57 58 70100 HY008 HYT00 HYT01 S1T00
			UNAVAILABLE 90020 90028 90031 90046 90067 90098 90100 90117 90121 90126 90135 90146
			UNAVAILABLE 04501 XCL52 XJ040 XJ041 XJ049 XSDB6 XSLA
			UNAVAILABLE SQLITE_CANTOPEN SQLITE_CORRUPT SQLITE_FULL SQLITE_INTERRUPT SQLITE_IOERR SQLITE_NOMEM
			UNAVAILABLE SQLITE_NOTADB SQLITE_PROTOCOL SQLITE_READONLY
			FAULT 21 45 2200B 2200C 2200D 2200H 2201 22023 22024 22025 22027 2202E 2202G 2202H 2203
			CONSTRAINT 22015 22018 22030 22031 22032
			""");

	private SqlStates() {
	}

	private static Map<String, Kind> parse(String table) {
		Map<String, Kind> kinds = new HashMap<>();
		table.lines().map((line) -> line.split(" ")).forEach((row) -> {
			for (int i = 1; i < row.length; i++) {
				kinds.put(row[i], Kind.valueOf(row[0]));
			}
		});
		return kinds;
	}

	/**
	 * Read a state.
	 * @param state the state, or an empty text
	 * @return what it says, or {@code null} if it says nothing
	 */
	static @Nullable Kind read(String state) {
		for (int length = state.length(); length > 1; length--) {
			Kind kind = KINDS.get(state.substring(0, length));
			if (kind != null) {
				return kind;
			}
		}
		return null;
	}

}

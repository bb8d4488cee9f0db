package io.github.errorbook.source.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.source.data.DataFailure.Kind;

/**
 * The databases whose own codes say more than their SQL states. A driver whose class
 * names the vendor is believed whatever its state is; many throw the exceptions of the
 * JDK, and then a code counts beside a state that the vendor gives. Spring's
 * {@code sql-error-codes.xml}, the dialects of Hibernate and the vendors' lists of codes
 * are the sources.
 */
enum Vendor {

	/** MySQL and MariaDB. */
	MYSQL(List.of("com.mysql.", "org.mariadb.", "software.amazon.jdbc.", "io.asyncer.r2dbc."),
			"01000|08004|08S01|22\\d{3}|23000|28000|4[0124]00[01]|70100|HY00\\d|S1000|XA10\\d", """
					DUPLICATE 1022 1062 1169 1586 1859
					NOT_NULL 1048 1263 1364
					CHECK 3819 4025
					CONSTRAINT 630 839 840 893 1215..1217 1369 1451 1452 1526 1557 1748 1761 1762
					CONSTRAINT 1264 1265 1292 1366 1406 1441 3140
					CONCURRENCY 149 1020 1180 1205..1207 1213 1223 1613 1614 1689 3058 3101 3132 3133 3572
					UNAVAILABLE 1021 1028 1037 1038 1040 1041 1044 1045 1049 1053 1079 1080 1114 1129 1130 1135 1184
					UNAVAILABLE 1203 1226 1251 1290 1317 1698 1820 1836 1862 1907 1927 1969 2002 2003 2006 2013 2055
					UNAVAILABLE 3024 3118 3159 4031
					FAULT 1365
					"""),

	ORACLE(List.of("oracle."), "08\\d{3}|22\\d{3}|23000|28000|42000|44000|6\\d000|72000|99999", """
			DUPLICATE 1
			NOT_NULL 1400 1407
			CHECK 2290
			CONSTRAINT 1402 2291 2292 14400 14402
			CONSTRAINT 1401 1426 1438 1461 1483 1722 12899
			CONCURRENCY 51 54 56 60 99 2049 4020..4022 8177 30006
			UNAVAILABLE 18..20 28 31 40 52 53 55 57 1005 1012..1014 1017 1033 1034 1045 1089 1090 1092 1109 1555
			UNAVAILABLE 2391..2399 3113 3114 3135 3136 4030 4031 12150..12699 16000 17002 17008 17410 17447 17800
			UNAVAILABLE 28000..28002
			FAULT 1476
			"""),

	SQL_SERVER(List.of("com.microsoft.sqlserver.", "net.sourceforge.jtds.", "io.r2dbc.mssql."),
			"08\\d{3}|08S01|22\\d{3}|23000|28000|40001|HY008|HYT0\\d|S0\\d{3}", """
					DUPLICATE 2601 2627
					NOT_NULL 515
					CONSTRAINT 544 547 548 550
					CONSTRAINT 220 232 241 242 244 245 248 295 296 517 2628 8114 8115 8152 8169
					CONCURRENCY 1205 1211 1221 1222 3960 3961 41301 41302 41305 41325 41839
					UNAVAILABLE 596 615 701 802 921..924 927 945 952 976..983 1105 1204 4060 4064 6005 8645 8651 9002
					UNAVAILABLE 10053 10054 10060 10928 10929 17142 17809 17810 18401 18450..18488
					UNAVAILABLE 40143 40197 40501 40540 40613 49918..49920
					FAULT 3623 8134
					"""),

	HANA(List.of("com.sap.db."), "23000", """
			DUPLICATE 301
			CONSTRAINT 461 462
			CONCURRENCY 131 133 138 143 146
			UNAVAILABLE 1024..1031
			"""),

	INFORMIX(List.of("com.informix."), "23000|IX\\w{3}", """
			DUPLICATE -239 -268 -6017
			CONSTRAINT -691 -692 -11030
			"""),

	H2(List.of("org.h2.", "io.r2dbc.h2."), "HYT00", "CONCURRENCY 50200"),

	/**
	 * It has no states: {@link SqlFailureReader} reads its extended codes in their place.
	 */
	SQLITE(List.of("org.sqlite."), "SQLITE_\\w+", """
			CONSTRAINT 18..20
			CONCURRENCY 5 6
			UNAVAILABLE 7..11 13..15 26
			"""),

	/** The others' SQL states tell. */
	STANDARD(List.of("org.postgresql.", "io.r2dbc.postgresql.", "org.hsqldb.", "org.apache.derby.", "com.ibm.db2.",
			"com.ibm.as400."), "", "");

	private final List<String> packages;

	private final Pattern states;

	private final Map<Integer, Kind> kinds = new HashMap<>();

	Vendor(List<String> packages, String states, String codes) {
		this.packages = packages;
		this.states = Pattern.compile(states);
		codes.lines().map((line) -> line.split(" ")).forEach(this::add);
	}

	private void add(String[] row) {
		for (int i = 1; i < row.length; i++) {
			String[] range = row[i].split("\\.\\.");
			IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
				.forEach((code) -> this.kinds.put(code, Kind.valueOf(row[0])));
		}
	}

	Map<Integer, Kind> kinds() {
		return this.kinds;
	}

	boolean gives(String state) {
		return this.states.matcher(state).matches();
	}

	/**
	 * Read the code of a vendor.
	 * @param failure the exception of a driver
	 * @param code the code
	 * @param state its SQL state, or an empty text
	 * @return what the code says, or {@code null} if it says nothing
	 */
	static @Nullable Kind read(Throwable failure, int code, String state) {
		Vendor known = of(failure);
		for (Vendor vendor : values()) {
			Kind kind = (vendor == known || (known == null && vendor.gives(state))) ? vendor.kinds.get(code) : null;
			if (kind != null) {
				return kind;
			}
		}
		return null;
	}

	private static @Nullable Vendor of(Throwable failure) {
		String type = failure.getClass().getName();
		for (Vendor vendor : values()) {
			for (String prefix : vendor.packages) {
				if (type.startsWith(prefix)) {
					return vendor;
				}
			}
		}
		String message = ExceptionFacts.messageOf(failure);
		return (message != null && message.startsWith("ORA-")) ? ORACLE : null;
	}

}

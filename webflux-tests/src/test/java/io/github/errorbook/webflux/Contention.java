package io.github.errorbook.webflux;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.transaction.TransactionDefinition;

/**
 * Statements in one transaction, of which the last that is reached fails.
 *
 * @param name what goes wrong
 * @param database where
 * @param status the status that is expected
 * @param statements the statements, among them {@link #RIVAL}
 * @param isolation the isolation of the transaction
 * @param before what somebody else does before the transaction
 * @param during what somebody else does where it is their turn
 */
record Contention(String name, Database database, int status, List<String> statements, int isolation,
		Consumer<Rival> before, Consumer<Rival> during) {

	/** Stands for a turn of somebody else. */
	static final String RIVAL = "-- rival";

	static Contention of(String name, Database database, int status, String... statements) {
		return new Contention(name, database, status, List.of(statements),
				TransactionDefinition.ISOLATION_READ_COMMITTED, (rival) -> {
				}, (rival) -> {
				});
	}

	Contention isolation(int value) {
		return new Contention(this.name, this.database, this.status, this.statements, value, this.before, this.during);
	}

	Contention before(Consumer<Rival> rival) {
		return new Contention(this.name, this.database, this.status, this.statements, this.isolation, rival,
				this.during);
	}

	Contention during(Consumer<Rival> rival) {
		return new Contention(this.name, this.database, this.status, this.statements, this.isolation, this.before,
				rival);
	}

	String code() {
		return switch (this.status) {
			case 409 -> "CONFLICT";
			case 503 -> "SERVICE_UNAVAILABLE";
			default -> "INTERNAL_SERVER_ERROR";
		};
	}

	@Override
	public String toString() {
		return this.name + " in " + this.database.name();
	}

	/**
	 * A database by the addresses of both kinds of drivers.
	 *
	 * @param name its name
	 * @param jdbc the address for JDBC
	 * @param r2dbc the address for R2DBC
	 */
	record Database(String name, String jdbc, String r2dbc) {

		static final Database H2 = new Database("H2", "jdbc:h2:mem:contention;DB_CLOSE_DELAY=-1",
				"r2dbc:h2:mem:///contention");

		static Database postgres(int port) {
			return postgres("postgres", "none", "postgres", port);
		}

		static Database postgres(String user, String password, String database, int port) {
			return new Database("PostgreSQL",
					"jdbc:postgresql://localhost:" + port + "/" + database + "?user=" + user + "&password=" + password,
					"r2dbc:postgresql://" + user + ":" + password + "@localhost:" + port + "/" + database);
		}

		Database encrypted() {
			return new Database(this.name, this.jdbc + "&sslmode=require", this.r2dbc + "?sslMode=require");
		}

	}

}

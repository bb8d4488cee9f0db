package io.github.errorbook.source.data;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.PersistenceException;
import org.hibernate.community.dialect.DerbyDialect;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.DB2Dialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.HSQLDialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;
import org.hibernate.exception.internal.SQLStateConversionDelegate;
import org.hibernate.exception.internal.StandardSQLExceptionConverter;
import org.mybatis.spring.MyBatisSystemException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionSystemException;

/**
 * All who may report one and the same failure of a database.
 */
final class Reporters {

	private static final Map<String, Dialect> DIALECTS = Map.of("MySQL", new MySQLDialect(), "MariaDB",
			new MariaDBDialect(), "PostgreSQL", new PostgreSQLDialect(), "Oracle", new OracleDialect(),
			"Microsoft SQL Server", new SQLServerDialect(), "H2", new H2Dialect(), "HSQL Database Engine",
			new HSQLDialect(), "Apache Derby", new DerbyDialect(), "DB2", new DB2Dialect(), "SQLite",
			new SQLiteDialect());

	private static final DataFailures FAILURES = new DataFailures(
			DataMappers.readers(Reporters.class.getClassLoader()));

	private Reporters() {
	}

	/**
	 * Return what each who may report a failure throws.
	 */
	static Map<String, Throwable> report(String product, SQLException failure) {
		Map<String, Throwable> reports = new LinkedHashMap<>();
		reports.put("driver", failure);
		BatchUpdateException batch = new BatchUpdateException();
		batch.setNextException(failure);
		reports.put("batch", batch);
		reports.put("JdbcTemplate by code", spring(new SQLErrorCodeSQLExceptionTranslator(product), failure));
		reports.put("JdbcTemplate by type", spring(new SQLExceptionSubclassTranslator(), failure));
		reports.put("JdbcTemplate by state", spring(new SQLStateSQLExceptionTranslator(), failure));
		RuntimeException hibernate = hibernate(DIALECTS.get(product), failure);
		reports.put("Hibernate", hibernate);
		reports.put("Jakarta Persistence", new PersistenceException(hibernate));
		reports.put("Spring Data JPA", Objects
			.requireNonNullElse(new HibernateJpaDialect().translateExceptionIfPossible(hibernate), hibernate));
		reports.put("transaction", new TransactionSystemException("secret", hibernate));
		reports.put("MyBatis", new org.apache.ibatis.exceptions.PersistenceException("secret", failure));
		reports.put("MyBatis with Spring", new MyBatisSystemException("secret",
				new org.apache.ibatis.exceptions.PersistenceException("secret", failure)));
		return reports;
	}

	private static Throwable spring(SQLExceptionTranslator translator, SQLException failure) {
		Throwable translated = translator.translate("secret", "secret", failure);
		return (translated != null) ? translated : new UncategorizedSQLException("secret", "secret", failure);
	}

	private static RuntimeException hibernate(Dialect dialect, SQLException failure) {
		return new StandardSQLExceptionConverter(dialect.buildSQLExceptionConversionDelegate(),
				new SQLStateConversionDelegate(dialect))
			.convert(failure, String.valueOf(failure.getMessage()), "secret");
	}

	/**
	 * Return the kind of a failure, and the configured constraint if it is named.
	 */
	static String answer(Throwable thrown, String constraint) {
		DataFailure failure = FAILURES.find(thrown);
		if (failure == null) {
			return DataFailure.Kind.FAULT.name();
		}
		boolean named = failure.constraints()
			.stream()
			.anyMatch((name) -> ConstraintName.normalize(name).equals(constraint.toLowerCase(Locale.ROOT)));
		return failure.kind() + (named ? " " + constraint : "");
	}

}

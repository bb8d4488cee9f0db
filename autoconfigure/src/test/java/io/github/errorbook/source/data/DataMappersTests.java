package io.github.errorbook.source.data;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.validation.ConstraintViolationException;
import org.hibernate.ObjectNotFoundException;
import org.hibernate.PropertyValueException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.DataException;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.core.TypeInformation;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.ObjectRetrievalFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.source.TestPipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DataMappers}.
 */
class DataMappersTests {

	private static final String DUPLICATE = "409 DUPLICATE_RECORD";

	private static final String CONFLICT = "409 CONFLICT";

	private static final String NOT_FOUND = "404 RESOURCE_NOT_FOUND";

	private static final String UNAVAILABLE = "503 SERVICE_UNAVAILABLE";

	private static final String INTERNAL = "500 INTERNAL_SERVER_ERROR";

	private static final TestPipeline CONFIGURED = TestPipeline
		.with((runner) -> runner.withPropertyValues("errorbook.data.constraints.UK_EMAIL.field=email",
				"errorbook.data.constraints.FK_OWNER.code=OWNER_MISSING",
				"errorbook.data.constraints.FK_OWNER.field=owner", "errorbook.codes.OWNER_MISSING.status=422",
				"errorbook.codes.OWNER_MISSING.message=No such owner."));

	static Stream<Arguments> answers() {
		return Stream.of(Arguments.of(new DuplicateKeyException("secret"), DUPLICATE),
				Arguments.of(new DataIntegrityViolationException("secret"), CONFLICT),
				Arguments.of(new DataIntegrityViolationException("secret", sql("23505")), DUPLICATE),
				Arguments.of(new DataIntegrityViolationException("secret", hibernate(ConstraintKind.UNIQUE, null)),
						DUPLICATE),
				Arguments.of(new DataIntegrityViolationException("secret", hibernate(ConstraintKind.CHECK, null)),
						CONFLICT),
				Arguments.of(hibernate(ConstraintKind.UNIQUE, null), DUPLICATE),
				Arguments.of(new PersistenceException(hibernate(ConstraintKind.UNIQUE, null)), DUPLICATE),
				Arguments.of(new PersistenceException(sql("23503")), CONFLICT),
				Arguments.of(new JpaSystemException(new GenericJDBCException("secret", sql("23505"))), DUPLICATE),
				Arguments.of(new UncategorizedSQLException("secret", "secret", sql("55P03")), CONFLICT),
				Arguments.of(new RollbackException(new EntityExistsException("secret")), DUPLICATE),
				Arguments.of(new TransactionSystemException("secret", sql("23505")), DUPLICATE),
				Arguments.of(new CompletionException(sql("23505")), DUPLICATE),
				Arguments.of(batch(sql("23505")), DUPLICATE),
				Arguments.of(new DataException("secret", sql("22001")), CONFLICT),
				Arguments.of(new PropertyValueException("secret", "Account", "email"), CONFLICT),
				Arguments.of(new SQLIntegrityConstraintViolationException("secret"), CONFLICT),
				Arguments.of(new OptimisticLockingFailureException("secret"), CONFLICT),
				Arguments.of(new ObjectOptimisticLockingFailureException("secret", 1), CONFLICT),
				Arguments.of(new PessimisticLockingFailureException("secret"), CONFLICT),
				Arguments.of(new CannotAcquireLockException("secret"), CONFLICT),
				Arguments.of(new OptimisticLockException("secret"), CONFLICT),
				Arguments.of(new PessimisticLockException("secret"), CONFLICT),
				Arguments.of(new LockTimeoutException("secret"), CONFLICT),
				Arguments.of(new StaleStateException("secret"), CONFLICT),
				Arguments.of(new LockAcquisitionException("secret", sql("40P01")), CONFLICT),
				Arguments.of(new QueryTimeoutException("secret", new SQLTimeoutException("secret", "HYT00", 50200)),
						CONFLICT),
				Arguments.of(new EmptyResultDataAccessException(1), NOT_FOUND),
				Arguments.of(new ObjectRetrievalFailureException("secret", 1), NOT_FOUND),
				Arguments.of(new EntityNotFoundException("secret"), NOT_FOUND),
				Arguments.of(new NoResultException("secret"), NOT_FOUND),
				Arguments.of(new ObjectNotFoundException(1, "secret"), NOT_FOUND),
				Arguments.of(new QueryTimeoutException("secret"), UNAVAILABLE),
				Arguments.of(new jakarta.persistence.QueryTimeoutException("secret"), UNAVAILABLE),
				Arguments.of(new DataAccessResourceFailureException("secret"), UNAVAILABLE),
				Arguments.of(new CannotCreateTransactionException("secret"), UNAVAILABLE),
				Arguments.of(new TransactionTimedOutException("secret"), UNAVAILABLE),
				Arguments.of(new CannotGetJdbcConnectionException("secret"), UNAVAILABLE),
				Arguments.of(new SQLTransientConnectionException("secret"), UNAVAILABLE),
				Arguments.of(new SQLTimeoutException("secret"), UNAVAILABLE),
				Arguments.of(new JDBCConnectionException("secret", sql("08001")), UNAVAILABLE),
				Arguments.of(new InvalidDataAccessApiUsageException("secret"), INTERNAL),
				Arguments.of(new IncorrectResultSizeDataAccessException(1, 2), INTERNAL),
				Arguments.of(new PersistenceException("secret"), INTERNAL),
				Arguments.of(new IllegalStateException(sql("23505")), INTERNAL));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void handleAnswersAndLeaksNothing(Throwable thrown, String expected) {
		assertThat(TestPipeline.plain().answer(thrown)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "23505, 0, DUPLICATE_RECORD", "23000, 1062, DUPLICATE_RECORD", "23000, 2627, DUPLICATE_RECORD",
			"23000, 1, DUPLICATE_RECORD", "23000, 1048, CONFLICT", "23503, 0, CONFLICT", "23502, 0, CONFLICT",
			"23514, 0, CONFLICT", "23P01, 0, CONFLICT", "22001, 0, CONFLICT", "40001, 0, CONFLICT",
			"40P01, 0, CONFLICT", "55P03, 0, CONFLICT", "HYT00, 50200, CONFLICT", "08006, 0, SERVICE_UNAVAILABLE",
			"57014, 0, SERVICE_UNAVAILABLE", "53300, 0, SERVICE_UNAVAILABLE", "42601, 0, INTERNAL_SERVER_ERROR",
			"HY000, 1, INTERNAL_SERVER_ERROR", "2, 0, INTERNAL_SERVER_ERROR", "'', 0, INTERNAL_SERVER_ERROR",
			", 0, INTERNAL_SERVER_ERROR" })
	void handleWhenDriverThrowsGoesBySqlState(String state, int vendorCode, String expected) {
		assertThat(TestPipeline.plain().answer(new SQLException("secret", state, vendorCode))).endsWith(" " + expected);
	}

	static Stream<Throwable> duplicateEmails() {
		return Stream.of(hibernate(ConstraintKind.UNIQUE, "uk_email"), batch(postgres("23505", "uk_email")),
				new DuplicateKeyException("secret", hibernate(ConstraintKind.OTHER, "PUBLIC.UK_EMAIL_INDEX_4")),
				new DuplicateKeyException("secret",
						new SQLException("Duplicate entry 'secret' for key 'account.uk_email'", "23000", 1062)));
	}

	@ParameterizedTest
	@MethodSource("duplicateEmails")
	void handleWhenConstraintIsConfiguredTellsField(Throwable thrown) {
		assertThat(CONFIGURED.answer(thrown)).isEqualTo("409 DUPLICATE_RECORD | email: is already taken");
	}

	@Test
	void handleWhenConstraintIsConfiguredHasCodeOfApplication() {
		assertThat(CONFIGURED.answer(postgres("23503", "fk_owner")))
			.isEqualTo("422 OWNER_MISSING | owner: conflicts with existing data");
	}

	@Test
	void handleWhenConstraintIsNotConfiguredTellsNothing() {
		assertThat(CONFIGURED.answer(postgres("23505", "uk_other"))).isEqualTo(DUPLICATE);
	}

	@Test
	void handleTranslatesViolation() {
		ErrorTexts texts = ErrorTexts
			.of(Map.of(Locale.GERMAN, Map.of("errorbook.violation.DUPLICATE", "{field} ist vergeben")));
		TestPipeline pipeline = TestPipeline.with((runner) -> runner.withBean(ErrorTexts.class, () -> texts)
			.withPropertyValues("errorbook.data.constraints.UK_EMAIL.field=email"));
		assertThat(pipeline.answer(hibernate(ConstraintKind.UNIQUE, "UK_EMAIL"), Locale.GERMAN))
			.isEqualTo("409 DUPLICATE_RECORD | email: email ist vergeben");
		assertThat(pipeline.violations(hibernate(ConstraintKind.UNIQUE, "UK_EMAIL"))).singleElement()
			.satisfies((violation) -> assertThat(violation.code()).isEqualTo("DUPLICATE"));
	}

	@Test
	void handleWhenSortPropertyIsUnknownNamesIt() {
		assertThat(TestPipeline.plain()
			.answer(new PropertyReferenceException("nothing", TypeInformation.of(String.class), List.of())))
			.isEqualTo("400 INVALID_REQUEST | nothing: is not a known field");
	}

	@Test
	void handleWhenCommitFailsForViolationIsUnprocessable() {
		assertThat(TestPipeline.plain()
			.answer(new TransactionSystemException("secret",
					new RollbackException(new ConstraintViolationException(Set.of())))))
			.isEqualTo("422 VALIDATION_FAILED");
	}

	@Test
	void handleWhenRepositoryWrapsExceptionOfApplicationAnswersItsCode() {
		assertThat(
				TestPipeline.plain().answer(new InvalidDataAccessApiUsageException("secret", new ApiException("GONE"))))
			.isEqualTo("410 GONE");
		assertThat(
				TestPipeline.plain().answer(new JpaSystemException(new PersistenceException(new ApiException("GONE")))))
			.isEqualTo("410 GONE");
	}

	@Test
	void handleWhenApplicationMapsBroadTypeKeepsWhatIsKnown() {
		TestPipeline pipeline = TestPipeline
			.with((runner) -> runner.withPropertyValues("errorbook.codes.DATABASE.status=500",
					"errorbook.codes.DATABASE.message=Database.",
					"errorbook.codes.DATABASE.exceptions=org.springframework.dao.DataAccessException"));
		assertThat(pipeline.answer(new DuplicateKeyException("secret"))).isEqualTo(DUPLICATE);
		assertThat(pipeline.answer(new InvalidDataAccessApiUsageException("secret"))).isEqualTo("500 DATABASE");
	}

	@Test
	void handleWhenCausesAreCyclicAnswers() {
		SQLException first = sql("42601");
		SQLException second = sql("23505");
		first.setNextException(second);
		second.initCause(first);
		assertThat(TestPipeline.plain().answer(first)).isEqualTo(DUPLICATE);
	}

	@ParameterizedTest
	@CsvSource({ "org.springframework.dao", "org.springframework.orm", "org.springframework.transaction",
			"jakarta.persistence", "org.hibernate", "org.postgresql", "org.springframework.data" })
	void handleWhenLibraryIsAbsentStillKnowsDriver(String library) {
		TestPipeline pipeline = TestPipeline.with((runner) -> runner.withClassLoader(new FilteredClassLoader(library)));
		assertThat(pipeline.answer(sql("23505"))).isEqualTo(DUPLICATE);
	}

	private static SQLException sql(String state) {
		return new SQLException("secret", state);
	}

	private static SQLException batch(SQLException failure) {
		BatchUpdateException batch = new BatchUpdateException("secret", new int[0]);
		batch.setNextException(failure);
		return batch;
	}

	private static SQLException postgres(String state, String constraint) {
		return new PSQLException(new ServerErrorMessage("SFEHLER\0C" + state + "\0Mgeheim\0n" + constraint + "\0\0"));
	}

	private static RuntimeException hibernate(ConstraintKind kind, String constraint) {
		return new org.hibernate.exception.ConstraintViolationException("secret", new SQLException("secret"), "secret",
				kind, constraint);
	}

}

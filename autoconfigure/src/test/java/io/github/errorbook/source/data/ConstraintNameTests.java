package io.github.errorbook.source.data;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConstraintName}.
 */
class ConstraintNameTests {

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ",
			textBlock = """
					Unique index or primary key violation: "PUBLIC.UK_EMAIL INDEX PUBLIC.UK_EMAIL_INDEX_F ON PUBLIC.A(B)" -> uk_email
					Unique index or primary key violation: "PUBLIC.IX ON PUBLIC.A(B) VALUES ( 'a: ""X ON' )" -> ix
					Eindeutiger Index verletzt: "PUBLIC.CONSTRAINT_F PRIMARY KEY ON PUBLIC.ACC(ID)" -> constraint_f
					Unique index violated: "PUBLIC.""Uk \"\"\"\"q"" INDEX PUBLIC.""x"" ON" -> uk q
					Check constraint violation: "BAL_POS: "; SQL statement: insert -> bal_pos
					Referential integrity constraint violation: "FK_P: PUBLIC.""sub.t"" FOREIGN KEY(P)" -> fk_p
					ERROR: duplicate key value violates unique constraint "uk_email" Detail: Key (email)=("x") -> uk_email
					Duplicate entry 'for key 'x'' for key 'account.uk_email' -> uk_email
					Cannot add or update a child row: fails (`db`.`t`, CONSTRAINT `fk` FOREIGN KEY (`p`)) -> fk
					Check constraint 'balance' is violated. -> balance
					ORA-00001: unique constraint (WALLET.UK_EMAIL) violated -> uk_email
					ORA-02291: integrity constraint (WALLET.FK) violated - parent key not found -> fk
					Violation of UNIQUE KEY constraint 'UK'. Cannot insert duplicate key in object 'dbo.a'. ('b') -> uk
					Cannot insert duplicate key row in object 'dbo.a' with unique index 'IX'. Value is ('b') -> ix
					The INSERT statement conflicted with the FOREIGN KEY constraint "FK_A". The conflict -> fk_a
					Die INSERT-Anweisung steht in Konflikt mit der CHECK-Einschränkung "C". Der Konflikt -> c
					Verletzung der UNIQUE KEY-Einschränkung 'UK'. Ein doppelter Schlüssel kann in 'dbo.a' nicht -> uk
					(conn=5) CONSTRAINT `chk_bal` failed for `test`.`acc` -> chk_bal
					(conn=5) Duplicate entry 'a' for key 'uk_email' -> uk_email
					Doppelter Eintrag 'it's `a`' für Schlüssel 'acc.uk_email' -> uk_email
					ORA-00001: Unique Constraint (WALLET."Uk_Email") verletzt -> uk_email
					integrity constraint violation: unique constraint or index violation ; UK table: ACC -> uk
					Integritätsverletzung: Fremdschlüssel ; FK_A table: BOOK value: 9 -> fk_a
					would have caused a duplicate key value in a constraint identified by 'UK' defined on 'A'. -> uk
					INSERT on table 'BOOK' caused a violation of foreign key constraint 'FK' for key (9). -> fk
					The check constraint 'CHK' was violated while performing an INSERT on table '"APP"."ACC"'. -> chk
					insert or update on table "b" violates foreign key constraint "fk" -> fk
					[SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: chk_bal) -> chk_bal
					[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: acc.email) -> email
					[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: index 'uk') -> uk
					DB2 SQL Error: SQLCODE=-545, SQLSTATE=23513, SQLERRMC=W.ACC.CHK_BAL, DRIVER=4.33 -> chk_bal
					""",
			quoteCharacter = '\u0000')
	void inMessageFindsName(String message, String expected) {
		assertThat(ConstraintName.inMessage(message)).singleElement()
			.extracting(ConstraintName::normalize)
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			NULL not allowed for column "EMAIL"; SQL statement: insert into a values ('constraint "x"') -> none
			Duplicate entry 'constraint 'uk' for key 'a -> none
			Column 'EMAIL'  cannot accept a NULL value. -> none
			[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: a.x, a.y) -> none
			Нарушено ограничение -> none
			something else -> none
			""", quoteCharacter = '\u0000')
	void inMessageWhenThereIsNoneFindsNothing(String message, String none) {
		assertThat(ConstraintName.inMessage(message)).as(none).isEmpty();
	}

	@Test
	void inMessageWhenThereIsNoMessageFindsNothing() {
		assertThat(ConstraintName.inMessage(null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\u0000', value = { "UK_EMAIL", "uk_email", "public.uk_email",
			"\"PUBLIC\".\"Uk_Email\"", "`db`.`uk_email`", "[dbo].[uk_email]", "account.uk_email" })
	void normalizeLeavesNameAlone(String name) {
		assertThat(ConstraintName.normalize(name)).isEqualTo("uk_email");
	}

	@Test
	void withoutIndexSuffixTakesOffWhatH2Adds() {
		assertThat(ConstraintName.withoutIndexSuffix("uk_email_index_4f")).isEqualTo("uk_email");
		assertThat(ConstraintName.withoutIndexSuffix("uk_index_of")).isEqualTo("uk_index_of");
	}

}

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

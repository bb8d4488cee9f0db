package io.github.errorbook.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ErrorCodeTests {

	@Test
	void codeOfEnumIsNameOfConstant() {
		assertThat(Plain.SOLD_OUT.code()).isEqualTo("SOLD_OUT");
		assertThat(Plain.CLOSED.code()).isEqualTo("CLOSED");
	}

	@Test
	void codeIsWhatClassSays() {
		assertThat(Dotted.SOLD_OUT.code()).isEqualTo("shop.sold-out");
		assertThat(new Imported("SOLD_OUT").code()).isEqualTo("SOLD_OUT");
	}

	@Test
	void codeWhenNeitherEnumNorOverriddenNamesClass() {
		ErrorCode silent = new ErrorCode() {
		};
		assertThatIllegalStateException().isThrownBy(silent::code)
			.withMessage(silent.getClass().getName() + " is not an enum and does not override code()");
	}

	enum Plain implements ErrorCode {

		SOLD_OUT,

		CLOSED {

			@Override
			public String toString() {
				return "not the name";
			}

		}

	}

	enum Dotted implements ErrorCode {

		SOLD_OUT;

		@Override
		public String code() {
			return "shop.sold-out";
		}

	}

	record Imported(String code) implements ErrorCode {

	}

}

package io.github.errorbook.catalog;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodeStyleTests {

	@ParameterizedTest
	@CsvSource({ "ORDER_NOT_FOUND, ORDER_NOT_FOUND, order_not_found, order-not-found, order.not.found",
			"OrderNotFound, ORDER_NOT_FOUND, order_not_found, order-not-found, order.not.found",
			"order.notFound, ORDER_NOT_FOUND, order_not_found, order-not-found, order.not.found",
			"ORD-0001, ORD_0001, ord_0001, ord-0001, ord.0001",
			"HTTP2Failed, HTTP2_FAILED, http2_failed, http2-failed, http2.failed", "GONE, GONE, gone, gone, gone",
			"_A__B_, A_B, a_b, a-b, a.b", "TITEL, TITEL, titel, titel, titel", "___, ___, ___, ___, ___" })
	void applySpellsTheWords(String code, String upperSnake, String lowerSnake, String kebab, String dotted) {
		assertThat(CodeStyle.UPPER_SNAKE.apply(code)).isEqualTo(upperSnake);
		assertThat(CodeStyle.LOWER_SNAKE.apply(code)).isEqualTo(lowerSnake);
		assertThat(CodeStyle.KEBAB.apply(code)).isEqualTo(kebab);
		assertThat(CodeStyle.DOTTED.apply(code)).isEqualTo(dotted);
	}

}

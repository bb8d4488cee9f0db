package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.errorbook.model.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ViolationOrder}.
 */
class ViolationOrderTests {

	@Test
	void compareCountsNumbersAsNumbers() {
		List<Violation> ordered = List.of(of(""), of("[2]"), of("[10]"), of("a"), of("a.b"), of("a[0].z"), of("a[9].b"),
				of("a[10].a"), of("a[99999999999999999999].b"), of("b"));
		List<Violation> shuffled = new ArrayList<>(ordered);
		Collections.shuffle(shuffled, new Random(7));
		shuffled.sort(ViolationOrder.INSTANCE);
		assertThat(shuffled).isEqualTo(ordered);
	}

	@Test
	void compareWhenFieldIsTheSameLooksAtCodeThenMessage() {
		Violation first = of("a").withCode("A").withMessage("z");
		Violation second = of("a").withCode("B").withMessage("a");
		Violation third = of("a").withCode("B").withMessage("b");
		List<Violation> sorted = new ArrayList<>(List.of(third, second, first));
		sorted.sort(ViolationOrder.INSTANCE);
		assertThat(sorted).containsExactly(first, second, third);
	}

	private static Violation of(String field) {
		return Violation.of(field, "is invalid");
	}

}

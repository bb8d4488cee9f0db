package io.github.errorbook.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorDetailsTests {

	@Test
	void ofValuesKeepsOrder() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("required", "100.00");
		values.put("available", "50.50");
		ErrorDetails details = ErrorDetails.of(values);
		assertThat(details.values()).containsExactly(Map.entry("required", "100.00"), Map.entry("available", "50.50"));
		assertThat(details.violations()).isEmpty();
		assertThat(details.isEmpty()).isFalse();
	}

	@Test
	void ofValuesLeavesOutNull() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("a", null);
		values.put("b", 1);
		assertThat(ErrorDetails.of(values).values()).containsExactly(Map.entry("b", 1));
	}

	@Test
	void ofWhenThereIsNothingToSayReturnsNone() {
		Map<String, Object> onlyNull = new LinkedHashMap<>();
		onlyNull.put("a", null);
		assertThat(ErrorDetails.of(Map.of())).isSameAs(ErrorDetails.NONE);
		assertThat(ErrorDetails.of(onlyNull)).isSameAs(ErrorDetails.NONE);
		assertThat(ErrorDetails.of(List.of())).isSameAs(ErrorDetails.NONE);
		assertThat(ErrorDetails.NONE.isEmpty()).isTrue();
	}

	@Test
	void ofCopiesWhatItIsGiven() {
		Map<String, Object> values = new LinkedHashMap<>(Map.of("a", 1));
		List<Violation> violations = new ArrayList<>(List.of(Violation.of("amount", "is wrong")));
		ErrorDetails named = ErrorDetails.of(values);
		ErrorDetails listed = ErrorDetails.of(violations);
		values.clear();
		violations.clear();
		assertThat(named.values()).hasSize(1);
		assertThat(listed.violations()).containsExactly(Violation.of("amount", "is wrong"));
		assertThat(listed.values()).isEmpty();
		assertThat(listed.isEmpty()).isFalse();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> named.values().put("b", 2));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> listed.violations().clear());
	}

}

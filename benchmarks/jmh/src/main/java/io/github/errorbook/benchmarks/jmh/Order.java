package io.github.errorbook.benchmarks.jmh;

import java.util.Collections;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What clients send.
 *
 * @param customer who orders
 * @param email where to write to
 * @param currency three letters
 * @param amount at least 1
 * @param address where to deliver to
 * @param lines what is ordered
 */
record Order(@NotBlank String customer, @Email String email, @Size(min = 3, max = 3) String currency,
		@Min(1) int amount, @NotNull String address, List<@Valid Line> lines) {

	static final String WITH_FIVE_FAULTS = """
			{"customer": " ", "email": "nobody", "currency": "EURO", "amount": 0, "lines": []}""";

	static Order withFaultyLines(int count) {
		return new Order("Ada", "ada@example.com", "EUR", 1, "Here", Collections.nCopies(count, new Line("")));
	}

	record Line(@NotBlank String article) {

	}

}

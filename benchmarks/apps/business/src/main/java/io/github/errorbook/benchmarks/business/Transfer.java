package io.github.errorbook.benchmarks.business;

import java.math.BigDecimal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

public record Transfer(@NotBlank String reference, @Positive BigDecimal amount, @Email String payer,
		@NotNull String payee, @Size(max = 3) String currency) {
}

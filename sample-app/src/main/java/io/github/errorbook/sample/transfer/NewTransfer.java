package io.github.errorbook.sample.transfer;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

record NewTransfer(@NotNull Long from, @NotNull Long to,
		@NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
		@NotBlank @Size(max = 140) String reference) {

}

package io.github.errorbook.sample.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NewAccount(@JsonProperty("user_id") @NotNull Long userId, @NotBlank @Email @Size(max = 120) String email) {

}

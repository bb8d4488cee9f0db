package com.example.wallet

import io.github.errorbook.catalog.ErrorCode
import io.github.errorbook.exception.ApiErrorCode
import io.github.errorbook.exception.ApiErrorDetail
import io.github.errorbook.exception.ApiException
import java.math.BigDecimal
import java.time.LocalDate

enum class WalletError : ErrorCode {
    INSUFFICIENT_BALANCE
}

@ApiErrorCode("ACCOUNT_LOCKED")
class AccountLockedException(@ApiErrorDetail val until: LocalDate) : RuntimeException()

/**
 * Coroutines copy it, to tell where it was awaited.
 */
class FrozenException(message: String) : RuntimeException(message)

/**
 * The text of its copy is that of its cause, with the name of the class.
 */
class ThawedException(cause: Throwable? = null) : RuntimeException(cause)

@ApiErrorCode("ACCOUNT_FROZEN")
class MarkedException : RuntimeException()

fun insufficientBalance(): ApiException = ApiException(WalletError.INSUFFICIENT_BALANCE)
    .with("required", BigDecimal("100.00")).with("available", BigDecimal("50.50"))

fun accountLocked() = AccountLockedException(LocalDate.of(2030, 1, 2))

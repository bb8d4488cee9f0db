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

fun insufficientBalance(required: BigDecimal, available: BigDecimal): ApiException =
    ApiException(WalletError.INSUFFICIENT_BALANCE).with("required", required).with("available", available)

package com.example.wallet

import io.github.errorbook.catalog.ErrorCode
import io.github.errorbook.exception.ApiErrorCode
import io.github.errorbook.exception.ApiErrorDetail
import jakarta.validation.Valid
import jakarta.validation.constraints.Max
import jakarta.validation.constraints.NotBlank
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.BindParam
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.server.ResponseStatusException
import java.math.BigDecimal
import java.time.LocalDate

@SpringBootApplication
class WalletApplication

@JvmInline
value class AccountId(val value: String)

data class Transfer(@field:NotBlank val reference: String, val lines: List<Line>)

data class Line(val sku: String, val amount: Int, val note: String? = null)

data class Filter(val limit: Int, val owner: String, val period: Period?)

data class Period(val from: String, @param:BindParam("to-day") val to: String)

class OverdrawnException(val account: AccountId, internal val amount: BigDecimal) : RuntimeException()

class FrozenException(message: String) : RuntimeException(message)

@ApiErrorCode("ACCOUNT_LOCKED")
class MarkedException(
    @field:ApiErrorDetail val until: LocalDate,
    @get:ApiErrorDetail val account: AccountId,
    @get:ApiErrorDetail internal val level: Int,
) : RuntimeException()

class WalletException(@get:ApiErrorCode val error: WalletError) : RuntimeException()

class NamedException(@get:ApiErrorCode val error: ErrorCode) : RuntimeException()

@RestController
class WalletController {

    @PostMapping("/transfers")
    fun transfer(@Valid @RequestBody transfer: Transfer): Unit =
        throw insufficientBalance(BigDecimal("100.00"), BigDecimal("50.50"))

    @GetMapping("/locked")
    fun locked(): Unit = throw AccountLockedException(LocalDate.of(2030, 1, 2))

    @GetMapping("/marked")
    fun marked(): Unit = throw MarkedException(LocalDate.of(2030, 1, 2), AccountId("a-1"), 3)

    @GetMapping("/overdrawn")
    fun overdrawn(): Unit = throw OverdrawnException(AccountId("a-1"), BigDecimal("1.50"))

    @GetMapping("/accessor")
    fun accessor(): Unit = throw WalletException(WalletError.INSUFFICIENT_BALANCE)

    @GetMapping("/object")
    fun singleton(): Unit = throw NamedException(Locked)

    @GetMapping("/filter")
    fun filter(filter: Filter): Filter = filter

    @GetMapping("/sizes")
    fun sizes(@RequestParam size: Int): Int = size

    @GetMapping("/accounts/{id}")
    fun account(@PathVariable id: AccountId): String = id.value

    @GetMapping("/suspended")
    suspend fun suspended() {
        delay(1)
        throw insufficientBalance(BigDecimal("100.00"), BigDecimal("50.50"))
    }

    @GetMapping("/suspended/context")
    suspend fun otherContext(): Unit = withContext(Dispatchers.IO) {
        throw insufficientBalance(BigDecimal("100.00"), BigDecimal("50.50"))
    }

    @GetMapping("/suspended/async")
    suspend fun awaited(): String = coroutineScope {
        async<String> { throw AccountLockedException(LocalDate.of(2030, 1, 2)) }.await()
    }

    @GetMapping("/suspended/copied")
    suspend fun copied(): String = coroutineScope { async<String> { throw FrozenException("Until May.") }.await() }

    @GetMapping("/suspended/status")
    suspend fun status(): String = coroutineScope {
        async<String> { throw ResponseStatusException(HttpStatus.CONFLICT, "Too late.") }.await()
    }

    @GetMapping("/suspended/absent")
    suspend fun absent(): ResponseEntity<Unit> = ResponseEntity.notFound().build()

    @GetMapping("/suspended/cancelled")
    suspend fun cancelled(): Unit = throw CancellationException("secret")

    @GetMapping("/suspended/cause")
    suspend fun cancelledBecause(): String = supervisorScope {
        val cause = AccountLockedException(LocalDate.of(2030, 1, 2))
        async<String> { awaitCancellation() }.also { it.cancel(CancellationException("secret", cause)) }.await()
    }

    @PostMapping("/suspended/transfers")
    suspend fun suspendedTransfer(@Valid @RequestBody transfer: Transfer): String = transfer.reference

    @GetMapping("/suspended/sizes")
    suspend fun suspendedSizes(@RequestParam @Max(9) size: Int): Int = size

    @GetMapping("/suspended/timeout")
    suspend fun timeout(): Unit = withTimeout(1) { delay(60_000) }

    @GetMapping("/suspended/unexpected")
    suspend fun unexpected(): Unit = withContext(Dispatchers.IO) { error("secret") }

    @GetMapping("/flow")
    fun flowing(): Flow<Line> = flow {
        emit(Line("a", 1))
        throw AccountLockedException(LocalDate.of(2030, 1, 2))
    }

    object Locked : ErrorCode {
        override fun code(): String = "ACCOUNT_LOCKED"
    }

}

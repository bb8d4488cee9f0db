package com.example.wallet

import io.github.errorbook.exception.ConflictException
import jakarta.validation.Valid
import jakarta.validation.constraints.Max
import jakarta.validation.constraints.Size
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.FlowPreview
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.timeout
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.springframework.http.HttpStatus
import org.springframework.http.MediaType
import org.springframework.http.ResponseEntity
import org.springframework.security.access.prepost.PreAuthorize
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.server.ResponseStatusException
import java.io.FileNotFoundException
import java.nio.file.NoSuchFileException
import java.time.LocalDate
import kotlin.time.Duration.Companion.milliseconds

@RestController
class WalletController {

    @GetMapping("/thrown")
    suspend fun thrown(): Unit = throw insufficientBalance()

    @GetMapping("/delayed")
    suspend fun delayed() {
        delay(1)
        throw insufficientBalance()
    }

    @GetMapping("/context")
    suspend fun otherContext(): Unit = withContext(Dispatchers.IO) { throw insufficientBalance() }

    @GetMapping("/async")
    suspend fun awaited(): String = coroutineScope { async<String> { throw accountLocked() }.await() }

    @GetMapping("/async/ready")
    suspend fun ready(): String = coroutineScope { async<String> { throw ConflictException() }.await() }

    @GetMapping("/async/copied")
    suspend fun copied(): String = coroutineScope { async<String> { throw FrozenException("Until May.") }.await() }

    @GetMapping("/async/copied/twice")
    suspend fun copiedTwice(): String = coroutineScope {
        async { withContext(Dispatchers.Default) { copied() } }.await()
    }

    @GetMapping("/async/copied/text")
    suspend fun copiedWithAnotherText(): String = supervisorScope { async<String> { throw ThawedException() }.await() }

    @GetMapping("/async/marked")
    suspend fun marked(): String = supervisorScope { async<String> { throw MarkedException() }.await() }

    @GetMapping("/async/wrapped")
    suspend fun wrapped(): String = coroutineScope {
        async<String> { throw RuntimeException("secret", insufficientBalance()) }.await()
    }

    @GetMapping("/async/status")
    suspend fun status(): String = coroutineScope {
        async<String> { throw ResponseStatusException(HttpStatus.CONFLICT, "Too late.") }.await()
    }

    @GetMapping("/async/both")
    suspend fun both(): String = coroutineScope {
        val first = async<String> { throw accountLocked() }
        val second = async<String> { try { awaitCancellation() } finally { error("secret") } }
        first.await() + second.await()
    }

    @GetMapping("/async/unexpected")
    suspend fun unexpected(): String = coroutineScope { async<String> { error("secret") }.await() }

    @GetMapping("/deferred")
    fun deferred(): Deferred<String> = CompletableDeferred<String>().also { it.completeExceptionally(accountLocked()) }

    @GetMapping("/timeout")
    suspend fun timeout(): Unit = withTimeout(1) { delay(60_000) }

    @GetMapping("/timeout/awaited")
    suspend fun awaitedTimeout(): Unit = coroutineScope { async { withTimeout(1) { delay(60_000) } }.await() }

    @GetMapping("/timeout/flow", produces = [MediaType.APPLICATION_JSON_VALUE])
    @OptIn(FlowPreview::class)
    fun flowTimeout(): Flow<Line> = flow<Line> { delay(60_000) }.timeout(1.milliseconds)

    @GetMapping("/cancelled")
    suspend fun cancelled(): Unit = throw CancellationException("secret")

    @GetMapping("/cancelled/other")
    suspend fun cancelledOther(): String = supervisorScope {
        async<String> { awaitCancellation() }.also { it.cancel(CancellationException("secret")) }.await()
    }

    @GetMapping("/cancelled/cause")
    suspend fun cancelledBecause(): String = supervisorScope {
        async<String> { awaitCancellation() }.also { it.cancel(CancellationException("secret", accountLocked())) }.await()
    }

    @GetMapping("/channel")
    suspend fun channel(): String = Channel<String>().also { it.close() }.receive()

    @GetMapping("/channel/cause")
    suspend fun channelBecause(): String = Channel<String>().also { it.close(accountLocked()) }.receive()

    @GetMapping("/required")
    suspend fun required(): Unit = require(false) { "secret" }

    @GetMapping("/absent")
    suspend fun absent(): ResponseEntity<Unit> = ResponseEntity.notFound().build()

    @GetMapping("/flow")
    fun flowing(): Flow<Line> = flow { throw accountLocked() }

    @GetMapping("/flow/later")
    fun flowingLater(): Flow<Line> = flow {
        emit(Line("a", 1))
        throw accountLocked()
    }

    @GetMapping("/flow/on")
    fun flowingOn(): Flow<Line> = flow<Line> { throw FrozenException("Until May.") }.flowOn(Dispatchers.IO)

    @GetMapping("/flow/suspended")
    suspend fun flowingSuspended(): Flow<Line> {
        delay(1)
        return flowing()
    }

    @GetMapping("/events", produces = [MediaType.TEXT_EVENT_STREAM_VALUE])
    fun events(): Flow<Line> = flowing()

    @GetMapping("/events/later", produces = [MediaType.TEXT_EVENT_STREAM_VALUE])
    fun eventsLater(): Flow<Line> = flowingLater()

    @PostMapping("/transfers")
    suspend fun transfer(@Valid @RequestBody transfer: Transfer): String {
        delay(1)
        return transfer.reference
    }

    @GetMapping("/filters")
    suspend fun filters(filter: Filter): Filter = filter

    @GetMapping("/sizes")
    suspend fun sizes(@RequestParam @Max(9) size: Int, @RequestParam(defaultValue = "a") @Size(max = 3) name: String) =
        name + size

    @GetMapping("/dates")
    suspend fun dates(@RequestParam day: LocalDate): String = day.toString()

    @GetMapping("/defaults")
    suspend fun defaults(@RequestParam limit: Int = 7, @RequestParam owner: String? = null): String = "$limit$owner"

    @GetMapping("/handled")
    suspend fun handled(): Unit = withContext(Dispatchers.IO) { throw FileNotFoundException("own") }

    @GetMapping("/handled/again")
    suspend fun handledAgain(): Unit = throw NoSuchFileException("secret")

    @PreAuthorize("hasRole('ADMIN')")
    @GetMapping("/secured")
    suspend fun secured(): String = "secret"

    @PreAuthorize("hasRole('USER')")
    @GetMapping("/secured/thrown")
    suspend fun securedThrown(): String {
        delay(1)
        throw insufficientBalance()
    }

    @PreAuthorize("hasRole('ADMIN')")
    @GetMapping("/secured/flow")
    fun securedFlow(): Flow<Line> = flow { emit(Line("a", 1)) }

    @ExceptionHandler
    suspend fun answer(thrown: FileNotFoundException): ResponseEntity<String> {
        delay(1)
        return ResponseEntity.status(418).body("{\"error\":{\"code\":\"OWN\",\"message\":\"own\"}}")
    }

    @ExceptionHandler
    suspend fun translate(thrown: NoSuchFileException): String = throw accountLocked()
}

package com.example.wallet

import jakarta.validation.ConstraintViolationException
import jakarta.validation.Validator
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.withTimeout
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.core.env.Environment
import org.springframework.validation.BeanPropertyBindingResult
import org.springframework.validation.BindException
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.awaitBody
import org.springframework.web.reactive.function.client.awaitExchange
import org.springframework.web.reactive.function.client.bodyToFlow
import org.springframework.web.reactive.function.client.createExceptionAndAwait
import org.springframework.web.reactive.function.server.awaitBody
import org.springframework.web.reactive.function.server.bodyToFlow
import org.springframework.web.reactive.function.server.bodyValueAndAwait
import org.springframework.web.reactive.function.server.buildAndAwait
import org.springframework.web.reactive.function.server.coRouter

/**
 * Functional routes of coroutines, and calls to a service that fails.
 */
@Configuration(proxyBeanMethods = false)
class WalletRoutes {

    @Bean
    fun routes(validator: Validator, environment: Environment) = coRouter {
        GET("/routes/thrown") {
            delay(1)
            throw insufficientBalance()
        }
        GET("/routes/absent") { notFound().buildAndAwait() }
        POST("/routes/transfers") { request ->
            val transfer = request.awaitBody<Transfer>()
            val violations = validator.validate(transfer)
            if (violations.isNotEmpty()) {
                throw ConstraintViolationException(violations)
            }
            ok().bodyValueAndAwait(transfer)
        }
        POST("/routes/bound") { request ->
            val transfer = request.awaitBody<Transfer>()
            throw BindException(BeanPropertyBindingResult(transfer, "transfer").apply {
                rejectValue("reference", "taken", "is taken")
            })
        }
        POST("/routes/lines") { request -> ok().bodyValueAndAwait(request.bodyToFlow<Line>().toList()) }
        GET("/routes/filtered") { ok().buildAndAwait() }
        filter { request, next ->
            if (request.path() == "/routes/filtered") throw accountLocked() else next(request)
        }
        GET("/calls/{n}") { request ->
            ok().bodyValueAndAwait(client(environment).get().uri("/status/" + request.pathVariable("n"))
                .retrieve().awaitBody<String>())
        }
        GET("/calls/{n}/exchanged") { request ->
            val uri = "/status/" + request.pathVariable("n")
            ok().bodyValueAndAwait(client(environment).get().uri(uri).awaitExchange<String> { throw it.createExceptionAndAwait() })
        }
        GET("/calls/{n}/flow") { request ->
            val uri = "/status/" + request.pathVariable("n")
            ok().bodyValueAndAwait(client(environment).get().uri(uri).retrieve().bodyToFlow<String>().toList())
        }
        GET("/call/slow") {
            ok().bodyValueAndAwait(withTimeout(50) { client(environment).get().uri("/slow").retrieve().awaitBody<String>() })
        }
        GET("/call/garbage") {
            ok().bodyValueAndAwait(client(environment).get().uri("/garbage").retrieve().awaitBody<Line>())
        }
        GET("/call/empty") {
            ok().bodyValueAndAwait(client(environment).get().uri("/empty").retrieve().awaitBody<Line>())
        }
        GET("/call/refused") {
            ok().bodyValueAndAwait(WebClient.create("http://127.0.0.1:1").get().retrieve().awaitBody<String>())
        }
    }

    private fun client(environment: Environment) = WebClient.create("http://127.0.0.1:" + environment["upstream.port"])

    private operator fun Environment.get(name: String): String = getRequiredProperty(name)
}

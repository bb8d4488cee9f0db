package com.example.wallet

import jakarta.validation.Valid
import jakarta.validation.constraints.NotBlank
import jakarta.validation.constraints.Positive
import jakarta.validation.constraints.Size
import kotlinx.coroutines.delay
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.context.annotation.Bean
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity
import org.springframework.security.config.web.server.ServerHttpSecurity
import org.springframework.security.config.web.server.invoke
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService
import org.springframework.security.core.userdetails.User
import org.springframework.security.web.server.SecurityWebFilterChain
import org.springframework.web.server.CoWebFilter
import org.springframework.web.server.CoWebFilterChain
import org.springframework.web.server.ServerWebExchange

data class Transfer(@field:NotBlank val reference: String, @field:Valid val lines: List<Line>)

data class Line(@field:Size(max = 3) val sku: String, @field:Positive val amount: Int, val note: String? = null)

data class Filter(val limit: Int, val owner: String, val note: String = "none")

@SpringBootApplication
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
class WalletApplication {

    @Bean
    fun security(http: ServerHttpSecurity): SecurityWebFilterChain = http {
        authorizeExchange { authorize(anyExchange, permitAll) }
        httpBasic { }
        csrf { disable() }
    }

    @Bean
    fun users() = MapReactiveUserDetailsService(User.withUsername("user").password("{noop}pass").roles("USER").build())

    @Bean
    fun filter() = object : CoWebFilter() {

        override suspend fun filter(exchange: ServerWebExchange, chain: CoWebFilterChain) {
            delay(1)
            when (exchange.request.path.value()) {
                "/filter/before" -> throw accountLocked()
                "/filter/unexpected" -> error("secret")
                else -> chain.filter(exchange)
            }
        }
    }
}

package com.example.wallet

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.junit.jupiter.params.provider.ValueSource
import org.springframework.boot.SpringApplication
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext
import org.springframework.context.ConfigurableApplicationContext
import reactor.core.publisher.Mono
import reactor.netty.DisposableServer
import reactor.netty.http.server.HttpServer
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.util.Base64

/**
 * What clients of a WebFlux service in Kotlin see, over a port: coroutines fail as other
 * handlers do.
 */
class WalletApplicationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /thrown             | 422 | INSUFFICIENT_BALANCE  | 100.00 required, 50.50 available.
        /delayed            | 422 | INSUFFICIENT_BALANCE  | 100.00 required, 50.50 available.
        /context            | 422 | INSUFFICIENT_BALANCE  | 100.00 required, 50.50 available.
        /async              | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /async/ready        | 409 | CONFLICT              |
        /async/copied       | 409 | ACCOUNT_FROZEN        | Until May.
        /async/copied/twice | 409 | ACCOUNT_FROZEN        | Until May.
        /async/copied/text  | 409 | ACCOUNT_FROZEN        | The account is frozen.
        /async/marked       | 409 | ACCOUNT_FROZEN        | The account is frozen.
        /async/wrapped      | 422 | INSUFFICIENT_BALANCE  | 100.00 required, 50.50 available.
        /async/status       | 409 | CONFLICT              | Too late.
        /async/both         | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /async/unexpected   | 500 | INTERNAL_SERVER_ERROR |
        /deferred           | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /timeout            | 504 | GATEWAY_TIMEOUT       |
        /timeout/awaited    | 504 | GATEWAY_TIMEOUT       |
        /timeout/flow       | 504 | GATEWAY_TIMEOUT       |
        /cancelled          | 500 | INTERNAL_SERVER_ERROR |
        /cancelled/other    | 500 | INTERNAL_SERVER_ERROR |
        /cancelled/cause    | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /channel            | 500 | INTERNAL_SERVER_ERROR |
        /channel/cause      | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /required           | 500 | INTERNAL_SERVER_ERROR |
        /absent             | 404 | RESOURCE_NOT_FOUND    |
        /flow               | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /flow/on            | 409 | ACCOUNT_FROZEN        | Until May.
        /flow/suspended     | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /events             | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /filter/before      | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /filter/unexpected  | 500 | INTERNAL_SERVER_ERROR |
        /handled            | 418 | OWN                   | own
        /handled/again      | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /secured            | 401 | UNAUTHENTICATED       |
        /secured/thrown     | 401 | UNAUTHENTICATED       |
        /secured/flow       | 401 | UNAUTHENTICATED       |
        /routes/thrown      | 422 | INSUFFICIENT_BALANCE  | 100.00 required, 50.50 available.
        /routes/absent      | 404 | RESOURCE_NOT_FOUND    |
        /routes/filtered    | 423 | ACCOUNT_LOCKED        | Locked until 2030-01-02.
        /calls/404          | 502 | BAD_GATEWAY           |
        /calls/500          | 502 | BAD_GATEWAY           |
        /calls/503          | 503 | SERVICE_UNAVAILABLE   |
        /calls/404/exchanged | 502 | BAD_GATEWAY          |
        /calls/503/exchanged | 503 | SERVICE_UNAVAILABLE  |
        /calls/404/flow     | 502 | BAD_GATEWAY           |
        /call/slow          | 504 | GATEWAY_TIMEOUT       |
        /call/garbage       | 502 | BAD_GATEWAY           |
        /call/empty         | 500 | INTERNAL_SERVER_ERROR |
        /call/refused       | 502 | BAD_GATEWAY           |""")
    fun `what is thrown has its code and its message`(path: String, status: Int, code: String, message: String?) {
        val error = assertError(call(path), status, code)
        if (message != null) {
            assertThat(error.message).isEqualTo(message)
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /transfers        | {}                                              | 400 | {'field':'reference','message':'is required'}
        /transfers        | {'reference':null,'lines':[]}                   | 400 | {'field':'reference','message':'is required'}
        /transfers        | {'reference':'a','lines':[{'sku':'a'}]}         | 400 | {'field':'lines[0].amount','message':'is required'}
        /transfers        | {'reference':' ','lines':[]}                    | 422 | {'field':'reference','message':'must not be blank'}
        /transfers        | {'reference':'a','lines':[{'sku':'abcd','amount':1}]} | 422 | {'field':'lines[0].sku','message':'size must be between 0 and 3'}
        /routes/transfers | {'reference':'a','lines':[null]}                | 400 | {'field':'lines[0]','message':'is required'}
        /routes/transfers | {}                                              | 400 | {'field':'reference','message':'is required'}
        /routes/transfers | {'reference':'a','lines':[{'sku':'a','amount':0}]} | 422 | {'field':'lines[0].amount','message':'must be greater than 0'}
        /routes/bound     | {'reference':'a','lines':[]}                    | 422 | {'field':'reference','message':'is taken'}
        /routes/lines     | [{'sku':'a','amount':'x'}]                      | 400 | {'field':'amount','message':'must be a whole number'}""")
    fun `what a body lacks is named by its path in JSON`(path: String, body: String, status: Int, details: String) {
        val code = if (status == 400) "INVALID_REQUEST" else "VALIDATION_FAILED"
        assertThat(assertError(call(path, body), status, code).details).isEqualTo("[$details]")
    }

    @ParameterizedTest
    @CsvSource("/transfers, {", "/transfers, ''", "/routes/transfers, {", "/routes/lines, {")
    fun `what is no JSON is an invalid request`(path: String, body: String) {
        assertError(call(path, body), 400, "INVALID_REQUEST")
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /filters?owner=a         | 400 | {'field':'limit','message':'is required'}
        /filters?limit=1         | 400 | {'field':'owner','message':'is required'}
        /filters?limit=x&owner=a | 400 | {'field':'limit','message':'must be a whole number'}
        /sizes                   | 400 | {'field':'size','message':'is required'}
        /sizes?size=10           | 422 | {'field':'size','message':'must be less than or equal to 9'}
        /sizes?size=1&name=abcd  | 422 | {'field':'name','message':'size must be between 0 and 3'}
        /dates?day=1             | 400 | {'field':'day','message':'must be a date such as 2026-01-31'}""")
    fun `what parameters lack is named`(path: String, status: Int, details: String) {
        val code = if (status == 400) "INVALID_REQUEST" else "VALIDATION_FAILED"
        assertThat(assertError(call(path), status, code).details).isEqualTo("[$details]")
    }

    @ParameterizedTest
    @CsvSource("/secured, 403, PERMISSION_DENIED", "/secured/flow, 403, PERMISSION_DENIED",
        "/secured/thrown, 422, INSUFFICIENT_BALANCE")
    fun `methods are secured`(path: String, status: Int, code: String) {
        assertError(call(path, null, "Authorization", "Basic " + Base64.getEncoder().encodeToString("user:pass".toByteArray())),
            status, code)
    }

    @Test
    fun `defaults stand in for what is absent`() {
        assertThat(call("/defaults").body()).isEqualTo("7null")
        assertThat(call("/filters?limit=1&owner=a").body()).contains("none")
    }

    @ParameterizedTest
    @ValueSource(strings = ["/flow/later", "/events/later"])
    fun `a stream that has begun is cut`(path: String) {
        assertThatThrownBy { call(path) }.isInstanceOf(IOException::class.java)
    }

    private fun assertError(response: HttpResponse<String>, status: Int, code: String): Error {
        val error = """\{"error":\{"code":"(\w+)","message":"([^"]*)"(?:,"details":(.*))?}}""".toRegex()
        val (actualCode, message, details) = error.matchEntire(response.body())?.destructured
            ?: throw AssertionError("${response.statusCode()} ${response.body()}")
        assertThat(listOf(response.statusCode(), actualCode)).containsExactly(status, code)
        assertThat(response.body()).doesNotContain("com.example", "non-null", "secret", "$", "wallet", "kotlin")
        assertThat(message).isNotBlank()
        return Error(message, details.replace('"', '\''))
    }

    private data class Error(val message: String, val details: String)

    private fun call(path: String, body: String? = null, vararg headers: String): HttpResponse<String> {
        val request = HttpRequest.newBuilder(URI.create("http://localhost:$port$path"))
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.replace('\'', '"')))
        }
        if (headers.isNotEmpty()) {
            request.headers(*headers)
        }
        return client.send(request.build(), BodyHandlers.ofString())
    }

    companion object {

        private val client = HttpClient.newHttpClient()

        private lateinit var upstream: DisposableServer

        private lateinit var application: ConfigurableApplicationContext

        private var port = 0

        @BeforeAll
        @JvmStatic
        fun start() {
            upstream = upstream()
            application = SpringApplication.run(WalletApplication::class.java, "--server.port=0",
                "--logging.level.root=off", "--upstream.port=${upstream.port()}")
            port = (application as ReactiveWebServerApplicationContext).webServer!!.port
        }

        private fun upstream(): DisposableServer = HttpServer.create().host("127.0.0.1").port(0).route { routes ->
            routes.get("/status/{n}") { request, response ->
                response.status(request.param("n")!!.toInt()).header("Retry-After", "7").sendString(Mono.just("secret"))
            }.get("/slow") { _, response -> response.sendString(Mono.never()) }
                .get("/empty") { _, response -> response.send() }
                .get("/garbage") { _, response ->
                    response.header("Content-Type", "application/json").sendString(Mono.just("{\"secret\": "))
                }
        }.bindNow()

        @AfterAll
        @JvmStatic
        fun stop() {
            application.close()
            upstream.disposeNow()
        }
    }
}

package com.example.wallet

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.CsvSource
import org.springframework.boot.SpringApplication
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext
import org.springframework.context.ConfigurableApplicationContext
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Path
import kotlin.io.path.readText

/**
 * What clients of a service in Kotlin see, over a port.
 */
class WalletApplicationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /locked                | 423 | ACCOUNT_LOCKED        | {'until':'2030-01-02'}
        /marked                | 423 | ACCOUNT_LOCKED        | {'until':'2030-01-02','account':'a-1','level':3}
        /overdrawn             | 409 | OVERDRAWN             | {'account':'a-1','amount':1.50}
        /accessor              | 422 | INSUFFICIENT_BALANCE  |
        /object                | 423 | ACCOUNT_LOCKED        |
        /suspended             | 422 | INSUFFICIENT_BALANCE  | {'required':100.00,'available':50.50}
        /suspended/context     | 422 | INSUFFICIENT_BALANCE  | {'required':100.00,'available':50.50}
        /suspended/async       | 423 | ACCOUNT_LOCKED        | {'until':'2030-01-02'}
        /suspended/copied      | 409 | ACCOUNT_FROZEN        |
        /suspended/status      | 409 | CONFLICT              |
        /suspended/absent      | 404 | RESOURCE_NOT_FOUND    |
        /suspended/cancelled   | 500 | INTERNAL_SERVER_ERROR |
        /suspended/cause       | 423 | ACCOUNT_LOCKED        | {'until':'2030-01-02'}
        /suspended/timeout     | 504 | GATEWAY_TIMEOUT       |
        /suspended/unexpected  | 500 | INTERNAL_SERVER_ERROR |
        /flow                  | 423 | ACCOUNT_LOCKED        | {'until':'2030-01-02'}""")
    fun `what is thrown has its code and its details`(path: String, status: Int, code: String, details: String?) {
        assertError(call(path), status, code, details)
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {}                                                             | reference
        {'reference':null,'lines':[]}                                  | reference
        {'reference':'a'}                                              | lines
        {'reference':'a','lines':[null]}                               | lines[0]
        {'reference':'a','lines':[{'sku':'a','amount':1},{'amount':2}]} | lines[1].sku
        {'reference':'a','lines':[{'sku':'a'}]}                        | lines[0].amount
        {'reference':'a','lines':[{'sku':'a','amount':null}]}          | lines[0].amount""")
    fun `what a data class lacks is named by its path in JSON`(body: String, field: String) {
        assertError(call("/transfers", body), 400, "INVALID_REQUEST", required(field))
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /filter?owner=a                                 | limit
        /filter?limit=1                                 | owner
        /filter?limit=1&owner=a&period.from=b           | period.to-day
        /filter?limit=1&owner=a&period.to-day=b         | period.from
        /sizes                                          | size
        /suspended/sizes                                | size""")
    fun `what parameters lack is named`(path: String, field: String) {
        assertError(call(path), 400, "INVALID_REQUEST", required(field))
    }

    @Test
    fun `constraints on fields hold`() {
        assertError(call("/transfers", "{'reference':' ','lines':[]}"), 422, "VALIDATION_FAILED",
            "[{'field':'reference','message':'must not be blank'}]")
        assertError(call("/suspended/transfers", "{'reference':' ','lines':[]}"), 422, "VALIDATION_FAILED",
            "[{'field':'reference','message':'must not be blank'}]")
        assertError(call("/suspended/sizes?size=10"), 422, "VALIDATION_FAILED",
            "[{'field':'size','message':'must be less than or equal to 9'}]")
    }

    @Test
    fun `an exception that coroutines copy keeps its text`() {
        assertThat(call("/suspended/copied").second).contains("\"Until May.\"")
    }

    @Test
    fun `the code of the documentation is the code that runs`() {
        val page = Path.of("../docs/exceptions.md").readText()
        val code = Path.of("src/main/kotlin/com/example/wallet/Errors.kt").readText()
        assertThat(page).contains("```kotlin\n$code```\n")
    }

    private fun required(field: String) = "[{'field':'$field','message':'is required'}]"

    private fun assertError(response: Pair<Int, String>, status: Int, code: String, details: String?) {
        val error = """\{"error":\{"code":"(\w+)","message":"([^"]*)"(?:,"details":(.*))?}}""".toRegex()
        val (actualCode, message, actualDetails) = error.matchEntire(response.second)!!.destructured
        assertThat(listOf(response.first, actualCode, actualDetails.replace('"', '\'')))
            .containsExactly(status, code, details.orEmpty())
        assertThat(response.second).doesNotContain("com.example", "non-null", "secret", "$", "wallet")
        assertThat(message).isNotBlank()
    }

    private fun call(path: String, body: String? = null): Pair<Int, String> {
        val request = HttpRequest.newBuilder(URI.create("http://localhost:$port$path"))
        if (body != null) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.replace('\'', '"')))
        }
        val response = client.send(request.build(), BodyHandlers.ofString())
        return response.statusCode() to response.body()
    }

    companion object {

        private val client = HttpClient.newHttpClient()

        private lateinit var application: ConfigurableApplicationContext

        private var port = 0

        @BeforeAll
        @JvmStatic
        fun start() {
            application = SpringApplication.run(WalletApplication::class.java, "--server.port=0", "--logging.level.root=off")
            port = (application as ServletWebServerApplicationContext).webServer!!.port
        }

        @AfterAll
        @JvmStatic
        fun stop() = application.close()
    }
}

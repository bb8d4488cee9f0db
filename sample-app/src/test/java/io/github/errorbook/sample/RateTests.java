package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class RateTests {

	private final WalletClient wallet;

	RateTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void getReturnsRate() {
		assertThat(this.wallet.get("/rates/USD").body()).isEqualTo("{\"USD\":1.0850}");
	}

	@Test
	void getWhenCurrencyIsUnknownTellsWhatWasNotFound() {
		this.wallet.get("/rates/ABC").isError(404, """
				{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
				"documentation":"/errors/RESOURCE_NOT_FOUND",\
				"details":{"resource":"currency","id":"ABC"}}}""");
	}

	@Test
	void getWhenOtherServiceFailsIsBadGateway() {
		this.wallet.get("/rates/XBG").isError(502, """
				{"error":{"code":"BAD_GATEWAY",\
				"message":"A service that is needed for the request gave no valid answer.",\
				"documentation":"/errors/BAD_GATEWAY"}}""");
	}

	@Test
	void getWhenOtherServiceIsNotReadyIsUnavailable() {
		this.wallet.get("/rates/XSU").isError(503, """
				{"error":{"code":"SERVICE_UNAVAILABLE","message":"The service is temporarily unavailable.",\
				"documentation":"/errors/SERVICE_UNAVAILABLE"}}""").hasHeader("Retry-After", "30");
	}

	@Test
	void getWhenOtherServiceIsSlowIsGatewayTimeout() {
		this.wallet.get("/rates/XGT").isError(504, """
				{"error":{"code":"GATEWAY_TIMEOUT",\
				"message":"A service that is needed for the request did not answer in time.",\
				"documentation":"/errors/GATEWAY_TIMEOUT"}}""");
	}

	@Test
	void getAllTooOftenIsRefusedWithWaitingTime() {
		this.wallet.exceedRateLimit()
			.isError(429, """
					{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"Too many requests in a short time.",\
					"documentation":"/errors/RATE_LIMIT_EXCEEDED"}}""")
			.hasHeader("X-RateLimit-Limit", "3")
			.hasHeader("X-RateLimit-Remaining", "0")
			.asksToWaitAtMost(20);
	}

	@Test
	void getWithLongQueryIsRefused() {
		this.wallet.get("/rates/USD?q=" + "x".repeat(2000)).isError(414, """
				{"error":{"code":"URI_TOO_LONG","message":"The address of the request is too long.",\
				"documentation":"/errors/URI_TOO_LONG"}}""");
	}

}

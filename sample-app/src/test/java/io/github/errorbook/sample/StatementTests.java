package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class StatementTests {

	private final WalletClient wallet;

	StatementTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void getFirstOrdersStatementThenReturnsIt() {
		this.wallet.get("/accounts/1/statements/2026-01").isError(202, """
				{"error":{"code":"REPORT_IN_PROGRESS","message":"The report is being prepared.",\
				"documentation":"/errors/REPORT_IN_PROGRESS"}}""").hasHeader("Retry-After", "5");
		Reply ready = this.wallet.get("/accounts/1/statements/2026-01");
		assertThat(ready.status()).isEqualTo(200);
		assertThat(ready.body()).isEqualTo("""
				{"account":1,"month":"2026-01","transfers":[]}""");
	}

	@Test
	void getWhenMonthIsMalformedTellsSoInGerman() {
		this.wallet.get("/accounts/1/statements/13-2026", "Accept-Language", "de").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"Die Anfrage ist fehlerhaft oder unvollständig.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"month","message":"muss ein Monat wie 2026-01 sein"}]}}""");
	}

	@Test
	void getWhenMonthIsMalformedTellsParameter() {
		this.wallet.get("/accounts/1/statements/13-2026").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"The request is malformed or incomplete.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"month","message":"must be a month such as 2026-01"}]}}""");
	}

}

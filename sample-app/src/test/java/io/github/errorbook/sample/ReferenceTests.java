package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reference of the wallet.
 */
@WalletTest
class ReferenceTests {

	private final WalletClient wallet;

	ReferenceTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void exactResponseIsExact() {
		Reply sent = this.wallet.transfer(1, 4, "100.00");
		assertThat(this.wallet.documentedBody("INSUFFICIENT_BALANCE")).isEqualTo(sent.body());
		assertThat(this.wallet.documentedBody("ACCOUNT_LOCKED")).isEqualTo(this.wallet.transfer(2, 4, "1").body());
		assertThat(this.wallet.documentedBody("REPORT_IN_PROGRESS"))
			.isEqualTo(this.wallet.get("/accounts/1/statements/2026-02").body());
	}

	@Test
	void customizerTakesPart() {
		assertThat(this.wallet.get("/errors/BAD_GATEWAY.md").body()).contains("X-Support: /support?id=");
	}

	@Test
	void pagesSpeakGerman() {
		Reply page = this.wallet.get("/errors/INSUFFICIENT_BALANCE", "Accept-Language", "de");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("<html lang=\"de\"", "Guthaben reicht nicht aus", "Laden Sie das Konto auf.",
				"Das Guthaben des Absenders", "Überweisungen");
	}

	@Test
	void everybodyReadsThePagesAndOnlyCallersTheirErrors() {
		assertThat(this.wallet.get("/errors").status()).isEqualTo(200);
		assertThat(this.wallet.get("/errors.md").status()).isEqualTo(200);
		assertThat(this.wallet.get("/errors/recent").status()).isEqualTo(401);
	}

	@Test
	void templateEngineIsNotThere() {
		assertThat(ClassUtils.isPresent("io.jstach.jstache.JStache", null)).isFalse();
		assertThat(ClassUtils.isPresent("io.jstach.jstachio.JStachio", null)).isFalse();
	}

}

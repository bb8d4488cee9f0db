package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

	@ParameterizedTest
	@ValueSource(strings = { "/accounts/42", "/accounts/x", "/admin/errors", "/nowhere", "/rates/XSU",
			"/accounts/1/statements/2026-03" })
	void errorLeadsEverybodyToPageOfItsCode(String path) {
		JsonNode error = JsonMapper.shared().readTree(this.wallet.get(path).body()).path("error");
		Reply page = this.wallet.get(error.required("documentation").asString());
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		assertThat(page.body()).contains("<title>" + error.required("code").asString());
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

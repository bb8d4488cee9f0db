package io.github.errorbook.sample;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first page of the wallet.
 */
@WalletTest
class HomeTests {

	private static final Pattern LINK = Pattern.compile("href=\"([a-z][^\":]*)\"");

	private final WalletClient wallet;

	HomeTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void homeLeadsToAllThatIsThere() {
		String home = this.wallet.get("/", "Accept", "text/html").body();
		List<String> links = LINK.matcher(home).results().map((link) -> link.group(1)).toList();
		assertThat(links).contains("errors", "swagger-ui.html", "v3/api-docs", "actuator/errors");
		assertThat(links).extracting((link) -> this.wallet.get("/" + link).status())
			.containsExactly(200, 302, 200, 401, 404, 400);
	}

	@Test
	void operationsOfACodeLeadToOpenApi() {
		assertThat(this.wallet.get("/errors/INSUFFICIENT_BALANCE").body()).contains("href=\"../swagger-ui.html\"");
	}

}

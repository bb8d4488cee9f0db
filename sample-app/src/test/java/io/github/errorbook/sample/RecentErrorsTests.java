package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class RecentErrorsTests {

	private static final String[] READER = { "Authorization", "Bearer reader" };

	private static final String[] ADMIN = { "Authorization", "Bearer admin" };

	private final WalletClient wallet;

	RecentErrorsTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void callerSeesHisOwnErrorsOnly() {
		this.wallet.get("/accounts/4711", READER);
		this.wallet.get("/accounts/4712", ADMIN);
		assertThat(this.wallet.get("/errors/recent", READER).body()).contains("\"path\":\"/accounts/4711\"")
			.doesNotContain("/accounts/4712", "Exception");
	}

	@Test
	void callerWithoutTokenIsAskedForOne() {
		this.wallet.get("/errors/recent")
			.isError(401, """
					{"error":{"code":"UNAUTHENTICATED","message":"Valid credentials are required.",\
					"documentation":"/errors/UNAUTHENTICATED"}}""")
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\"");
	}

	@Test
	void adminSeesAllErrors() {
		this.wallet.get("/admin/errors", READER);
		assertThat(this.wallet.get("/actuator/errors?principal=reader&code=PERMISSION_DENIED", ADMIN).body())
			.contains("\"path\":\"/admin/errors\"", "\"principal\":\"reader\"");
		assertThat(this.wallet.get("/actuator/errors/summary", ADMIN).body()).contains("\"PERMISSION_DENIED\"");
	}

	@Test
	void nobodyElseSeesAllErrors() {
		assertThat(this.wallet.get("/actuator/errors", READER).status()).isEqualTo(403);
		assertThat(this.wallet.get("/actuator/errors").status()).isEqualTo(401);
	}

}

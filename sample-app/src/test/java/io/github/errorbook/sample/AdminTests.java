package io.github.errorbook.sample;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class AdminTests {

	private final WalletClient wallet;

	AdminTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void errorsWithoutTokenAsksForOne() {
		this.wallet.get("/admin/errors")
			.isError(401, """
					{"error":{"code":"UNAUTHENTICATED","message":"Valid credentials are required.",\
					"documentation":"/errors/UNAUTHENTICATED"}}""")
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\"");
	}

	@Test
	void errorsWithUnknownTokenTellsThatItIsInvalid() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer guess")
			.isError(401, """
					{"error":{"code":"UNAUTHENTICATED","message":"Valid credentials are required.",\
					"documentation":"/errors/UNAUTHENTICATED"}}""")
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\", error=\"invalid_token\"");
	}

	@Test
	void errorsWithTokenOfReaderIsForbidden() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer reader").isError(403, """
				{"error":{"code":"PERMISSION_DENIED","message":"You are not allowed to do this.",\
				"documentation":"/errors/PERMISSION_DENIED"}}""");
	}

	@Test
	void errorsCountsByCode() {
		this.wallet.get("/rates/XGT");
		assertThat(this.wallet.get("/admin/errors", "Authorization", "Bearer admin").body())
			.contains("\"GATEWAY_TIMEOUT\":");
	}

	@Test
	void totalHidesFaultOfDatabase() {
		this.wallet.get("/admin/total", "Authorization", "Bearer admin").isError(500, """
				{"error":{"code":"INTERNAL_SERVER_ERROR",\
				"message":"An unexpected error occurred. It is not your fault.",\
				"documentation":"/errors/INTERNAL_SERVER_ERROR"}}""");
	}

	@Test
	void errorsWithNameAndPasswordIsForAdminOnly() {
		assertThat(this.wallet.get("/admin/errors", "Authorization", basic("admin:admin")).status()).isEqualTo(200);
		this.wallet.get("/admin/errors", "Authorization", basic("reader:reader")).isError(403, """
				{"error":{"code":"PERMISSION_DENIED","message":"You are not allowed to do this.",\
				"documentation":"/errors/PERMISSION_DENIED"}}""");
		Reply wrong = this.wallet.get("/admin/errors", "Authorization", basic("admin:guess")).isError(401, """
				{"error":{"code":"UNAUTHENTICATED","message":"Valid credentials are required.",\
				"documentation":"/errors/UNAUTHENTICATED"}}""");
		assertThat(wrong.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"wallet\"",
				"Basic realm=\"wallet\"");
	}

	private static String basic(String credentials) {
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

}

package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
@ActiveProfiles("document-3")
class Document3Tests {

	private final WalletClient wallet;

	Document3Tests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	private static String body(int status, String message) {
		return "{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(status, message);
	}

	@Test
	void status400() {
		String expected = body(400, "Bad Request. This usually occurs when the request being sent is malformed.");
		this.wallet.post("/accounts", "{\"email\":").isError(400, expected);
		this.wallet.get("/accounts").isError(400, expected);
		this.wallet.transfer(1, 4, "0").isError(400, expected);
	}

	@Test
	void status401() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer guess")
			.isError(401,
					body(401, "Incorrect authentication. This usually occurs when your API credentials are incorrect."))
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\", error=\"invalid_token\"");
	}

	@Test
	void status403() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer reader")
			.isError(403, body(403, "Insufficient permissions. This usually occurs when the permissions associated "
					+ "to the authenticated method (e.g. the user or API credential) are insufficient to perform "
					+ "the relevant action."));
	}

	@Test
	void status404() {
		this.wallet.get("/accounts/42")
			.isError(404,
					body(404, "Not found. This usually occurs if the server cannot find the requested resource."));
	}

	@Test
	void status414() {
		this.wallet.get("/accounts?user_id=" + "7".repeat(2000))
			.isError(414, body(414, "URI Too Long. This usually occurs if the requested URI is too large."));
	}

	@Test
	void status429() {
		this.wallet.exceedRateLimit()
			.isError(429,
					body(429,
							"Too many requests. This usually occurs when the number of requests in a given period "
									+ "exceeds the limit."))
			.asksToWaitAtMost(20);
	}

	@Test
	void status500() {
		this.wallet.get("/admin/total", "Authorization", "Bearer admin")
			.isError(500, body(500, "Internal server error. This usually occurs when the server (API) is down."));
	}

	@Test
	void status502() {
		this.wallet.get("/rates/XBG")
			.isError(502, body(502, "Bad gateway. This usually occurs when the server received an invalid response "
					+ "while acting as a gateway or proxy server."));
	}

	@Test
	void status503() {
		this.wallet.get("/rates/XSU")
			.isError(503, body(503,
					"Service unavailable. This usually occurs when the server is not ready to handle the request."))
			.hasHeader("Retry-After", "30");
	}

	@Test
	void status504() {
		this.wallet.get("/rates/XGT")
			.isError(504, body(504, "Gateway timeout. This usually occurs when the server, while acting as a gateway "
					+ "or proxy, did not get a response in time."));
	}

	@Test
	void referenceShowsWhatIsSent() {
		assertThat(this.wallet.documentedBody("RESOURCE_NOT_FOUND")).isEqualTo(this.wallet.get("/accounts/42").body());
	}

}

package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
@ActiveProfiles("document-2")
class Document2Tests {

	private final WalletClient wallet;

	Document2Tests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	private static String body(String code, String message) {
		return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
	}

	@Test
	void invalidRequest() {
		this.wallet.get("/accounts").isError(400, body("INVALID_REQUEST", "Missing required 'user_id' parameter."));
	}

	@Test
	void invalidRequestWhenJsonIsMalformed() {
		this.wallet.post("/accounts", "{\"email\":")
			.isError(400,
					body("INVALID_REQUEST", "Missing required parameters or incorrectly formatted JSON payload."));
	}

	@Test
	void invalidRequestWhenFieldIsInvalid() {
		this.wallet.transfer(1, 4, "0")
			.isError(400, body("INVALID_REQUEST", "Invalid 'amount': must be greater than 0."));
	}

	@Test
	void unauthenticated() {
		this.wallet.get("/admin/errors")
			.isError(401, body("UNAUTHENTICATED", "Authentication credentials not provided or invalid."))
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\"");
	}

	@Test
	void permissionDenied() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer reader")
			.isError(403, body("PERMISSION_DENIED", "You do not have permission to perform this action."));
	}

	@Test
	void resourceNotFound() {
		String expected = body("RESOURCE_NOT_FOUND", "The requested resource could not be found.");
		this.wallet.get("/accounts/42").isError(404, expected);
		this.wallet.get("/nothing").isError(404, expected);
	}

	@Test
	void rateLimitExceeded() {
		this.wallet.exceedRateLimit()
			.isError(429,
					body("RATE_LIMIT_EXCEEDED", "You have exceeded your allowed request rate. Please try again later."))
			.asksToWaitAtMost(20);
	}

	@Test
	void internalServerError() {
		this.wallet.get("/admin/total", "Authorization", "Bearer admin")
			.isError(500, body("INTERNAL_SERVER_ERROR", "An unexpected error occurred. "
					+ "Please try again later or contact support if the problem persists."));
	}

	@Test
	void serviceUnavailable() {
		this.wallet.get("/rates/XSU")
			.isError(503,
					body("SERVICE_UNAVAILABLE", "The service is temporarily unavailable. Please try again later."))
			.hasHeader("Retry-After", "30");
	}

	@Test
	void insufficientBalance() {
		this.wallet.transfer(1, 4, "100.00").isError(422, """
				{"error":{"code":"INSUFFICIENT_BALANCE",\
				"message":"Your account balance is insufficient to complete this transaction.",\
				"details":{"required":"100.00","available":"50.50"}}}""");
	}

	@Test
	void referenceShowsWhatIsSent() {
		assertThat(this.wallet.documentedBody("INSUFFICIENT_BALANCE"))
			.isEqualTo(this.wallet.transfer(1, 4, "100.00").body());
	}

}

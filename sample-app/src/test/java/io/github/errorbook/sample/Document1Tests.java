package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
@ActiveProfiles("document-1")
class Document1Tests {

	private final WalletClient wallet;

	Document1Tests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	private static String body(String code, String message) {
		return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
	}

	@Test
	void status200() {
		assertThat(this.wallet.get("/accounts/1").status()).isEqualTo(200);
	}

	@Test
	void status201() {
		assertThat(this.wallet.open("document1@wallet.example").status()).isEqualTo(201);
	}

	@Test
	void status400() {
		this.wallet.get("/accounts").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"Invalid request format or parameters",\
				"details":[{"field":"user_id","message":"is required"}]}}""");
	}

	@Test
	void status401() {
		this.wallet.get("/admin/errors")
			.isError(401, body("UNAUTHENTICATED", "Authentication failed"))
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\"");
	}

	@Test
	void status403() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer reader")
			.isError(403, body("PERMISSION_DENIED", "Insufficient permissions"));
	}

	@Test
	void status404() {
		this.wallet.get("/accounts/42").isError(404, body("RESOURCE_NOT_FOUND", "Resource not found"));
		this.wallet.get("/nothing").isError(404, body("RESOURCE_NOT_FOUND", "Resource not found"));
	}

	@Test
	void status409() {
		this.wallet.send("DELETE", "/accounts/1", "")
			.isError(409, body("CONFLICT", "Request conflicts with the current state"));
		this.wallet.open("ada@wallet.example")
			.isError(409, body("DUPLICATE_RECORD", "Request conflicts with the current state"));
	}

	@Test
	void status422() {
		this.wallet.post("/accounts", "{\"email\":\"nowhere\"}").isError(422, """
				{"error":{"code":"VALIDATION_FAILED","message":"Validation errors",\
				"details":[{"field":"email","message":"must be a well-formed email address"},\
				{"field":"user_id","message":"must not be null"}]}}""");
	}

	@Test
	void status429() {
		this.wallet.exceedRateLimit()
			.isError(429, body("RATE_LIMIT_EXCEEDED", "Rate limit exceeded"))
			.hasHeader("X-RateLimit-Limit", "3")
			.asksToWaitAtMost(20);
	}

	@Test
	void status500() {
		this.wallet.get("/admin/total", "Authorization", "Bearer admin")
			.isError(500, body("INTERNAL_SERVER_ERROR", "Server-side error"));
	}

	@Test
	void status502() {
		this.wallet.get("/rates/XBG").isError(502, body("BAD_GATEWAY", "Server-side error"));
	}

	@Test
	void referenceShowsWhatIsSent() {
		assertThat(this.wallet.documentedBody("RESOURCE_NOT_FOUND")).isEqualTo(this.wallet.get("/nothing").body());
	}

}

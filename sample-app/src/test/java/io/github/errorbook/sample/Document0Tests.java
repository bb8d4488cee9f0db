package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
@ActiveProfiles("document-0")
class Document0Tests {

	private final WalletClient wallet;

	Document0Tests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	private Reply report(int user, String token) {
		return this.wallet.get("/portability/reports/" + user, "Authorization", "Bearer " + token);
	}

	private static String body(int status, String message) {
		return "{\"errorCode\":%d,\"errorMessaage\":\"%s\"}".formatted(status, message);
	}

	@Test
	void status200() {
		Reply reply = report(7, "reader");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"user_id\":7}");
	}

	@Test
	void status202() {
		report(8, "reader").isError(202, body(202, "The user’s report generation is in progress."))
			.hasHeader("Retry-After", "300");
	}

	@Test
	void status400() {
		report(1, "reader").isError(400,
				body(400, "Invalid request. No live port request exists for the user in our system."));
	}

	@Test
	void status400WhenUserIsNoNumberHasNoDetails() {
		this.wallet.get("/portability/reports/x", "Authorization", "Bearer reader")
			.isError(400, body(400, "Invalid request."));
	}

	@Test
	void status400WhenFieldsAreInvalidHasNoDetails() {
		this.wallet.transfer(1, 4, "0").isError(400, body(400, "Invalid request."));
	}

	@Test
	void status401() {
		report(7, "expired")
			.isError(401, body(401, "The request cannot be authenticated. The access token is invalid."))
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\", error=\"invalid_token\"");
	}

	@Test
	void status429() {
		this.wallet.exceedRateLimit()
			.isError(429,
					body(429,
							"The request cannot be accepted because you have sent too many requests "
									+ "in a given amount of time."))
			.asksToWaitAtMost(20);
	}

	@Test
	void status500() {
		this.wallet.get("/admin/total", "Authorization", "Bearer admin")
			.isError(500, body(500,
					"Something went wrong while processing your request. There seems to be an issue in our system."));
	}

	@Test
	void referenceShowsWhatIsSent() {
		assertThat(this.wallet.documentedBody("NO_LIVE_PORT_REQUEST")).isEqualTo(report(1, "reader").body());
	}

	@Test
	void openApiHasShapeAndStatusesOfDocument() {
		OpenApiDocument document = OpenApiDocument.parse(this.wallet.get("/v3/api-docs").body());
		document.isValid();
		assertThat(document.json().at("/components/schemas/Error/properties").propertyNames())
			.containsExactly("errorCode", "errorMessaage");
		assertThat(document.codesOf("post", "/accounts", 400)).containsExactly("INVALID_REQUEST", "VALIDATION_FAILED");
	}

}

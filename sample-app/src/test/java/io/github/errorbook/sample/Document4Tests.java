package io.github.errorbook.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
@ActiveProfiles("document-4")
class Document4Tests {

	private final WalletClient wallet;

	Document4Tests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	private static String body(String code, String message) {
		return "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);
	}

	@Test
	void status400WhenPropertyIsMissing() {
		this.wallet.post("/accounts", "{\"email\":\"a@wallet.example\"}").isError(400, """
				{"error":{"code":"VALIDATION_FAILED","message":"The request did not have the data it expected.",\
				"details":[{"field":"user_id","message":"must not be null"}]}}""");
	}

	@Test
	void status400WhenParameterIsMissing() {
		this.wallet.get("/accounts").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"The request did not have the data it expected.",\
				"details":[{"field":"user_id","message":"is required"}]}}""");
	}

	@Test
	void status401() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer guess")
			.isError(401,
					body("UNAUTHENTICATED",
							"The bearer token was not valid and could not be used to authorize the API call."))
			.hasHeader("WWW-Authenticate", "Bearer realm=\"wallet\", error=\"invalid_token\"");
	}

	@Test
	void status403() {
		this.wallet.get("/admin/errors", "Authorization", "Bearer reader")
			.isError(403, body("PERMISSION_DENIED",
					"The authenticating client does not have permission to access or manipulate the resource."));
	}

	@Test
	void status403WhenResourceIsLocked() {
		this.wallet.transfer(2, 4, "1").isError(403, """
				{"error":{"code":"ACCOUNT_LOCKED","message":"Account 2 is locked.","details":{"account":2}}}""");
	}

	@Test
	void status404() {
		this.wallet.get("/nothing").isError(404, body("RESOURCE_NOT_FOUND", "The resource could not be found."));
	}

	@Test
	void status404WhenResourceIsNotAccessible() {
		Reply missing = this.wallet.get("/admin/total/nothing", "Authorization", "Bearer admin")
			.isError(404, body("RESOURCE_NOT_FOUND", "The resource could not be found."));
		Reply hidden = this.wallet.get("/admin/total", "Authorization", "Bearer reader");
		assertThat(hidden.status()).isEqualTo(404);
		assertThat(hidden.body()).isEqualTo(missing.body());
		assertThat(lasting(hidden)).isEqualTo(lasting(missing));
	}

	private static Map<String, List<String>> lasting(Reply reply) {
		Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
		headers.keySet().removeIf((name) -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("X-Request-Id"));
		return headers;
	}

	@Test
	void status405() {
		Reply reply = this.wallet.send("PUT", "/accounts", "{}")
			.isError(405,
					body("METHOD_NOT_ALLOWED", "The HTTP method used was not recognized for the path of the request."));
		assertThat(reply.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "POST");
	}

	@Test
	void status409() {
		this.wallet.open("ada@wallet.example")
			.isError(409, body("DUPLICATE_RECORD",
					"A record already exists that matches one of the unique constrain for this resource."));
	}

	@Test
	void status500() {
		this.wallet.get("/admin/total", "Authorization", "Bearer admin")
			.isError(500, body("INTERNAL_SERVER_ERROR",
					"This error cannot be resolved client side. Please contact support."));
	}

	@ParameterizedTest
	@CsvSource({ "XBG, 502, BAD_GATEWAY", "XSU, 503, SERVICE_UNAVAILABLE", "XGT, 504, GATEWAY_TIMEOUT" })
	void otherServerErrors(String currency, int status, String code) {
		this.wallet.get("/rates/" + currency)
			.isError(status, body(code, "This error cannot be resolved client side. Please contact support."));
	}

	@Test
	void referenceShowsWhatIsSent() {
		assertThat(this.wallet.documentedBody("RESOURCE_NOT_FOUND")).isEqualTo(this.wallet.get("/nothing").body());
	}

}

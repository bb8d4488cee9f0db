package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class AccountTests {

	private final WalletClient wallet;

	AccountTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void getReturnsAccount() {
		Reply reply = this.wallet.get("/accounts/1");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("""
				{"id":1,"user_id":7,"email":"ada@wallet.example","balance":50.50,"locked":false}""");
	}

	@Test
	void getWhenAccountDoesNotExistTellsWhatWasNotFound() {
		this.wallet.get("/accounts/42").isError(404, """
				{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
				"documentation":"/errors/RESOURCE_NOT_FOUND",\
				"details":{"resource":"account","id":42}}}""");
	}

	@Test
	void getWhenIdIsNoNumberTellsParameter() {
		this.wallet.get("/accounts/x").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"The request is malformed or incomplete.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"id","message":"must be a whole number"}]}}""");
	}

	@Test
	void getWhenAddressIsUnknownIsNotFound() {
		this.wallet.get("/nothing").isError(404, """
				{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
				"documentation":"/errors/RESOURCE_NOT_FOUND"}}""");
	}

	@Test
	void findWithoutUserTellsParameter() {
		this.wallet.get("/accounts").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"The request is malformed or incomplete.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"user_id","message":"is required"}]}}""");
	}

	@Test
	void findReturnsAccountsOfUser() {
		Reply reply = this.wallet.get("/accounts?user_id=9");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).contains("grace@wallet.example").doesNotContain("ada@wallet.example");
	}

	@Test
	void openReturnsLocation() {
		Reply reply = this.wallet.open("new@wallet.example");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(this.wallet.get(reply.header("Location")).body()).isEqualTo(reply.body());
	}

	@Test
	void openWhenEmailIsTakenIsDuplicateAndTellsField() {
		this.wallet.open("ada@wallet.example").isError(409, """
				{"error":{"code":"DUPLICATE_RECORD","message":"A record with the same unique value already exists.",\
				"documentation":"/errors/DUPLICATE_RECORD",\
				"details":[{"field":"email","message":"is already taken"}]}}""");
	}

	@Test
	void openWithInvalidFieldsTellsEachAsClientWroteIt() {
		this.wallet.post("/accounts", "{\"email\":\"nowhere\"}").isError(422, """
				{"error":{"code":"VALIDATION_FAILED","message":"The request has invalid fields.",\
				"documentation":"/errors/VALIDATION_FAILED",\
				"details":[{"field":"email","message":"must be a well-formed email address"},\
				{"field":"user_id","message":"must not be null"}]}}""");
	}

	@Test
	void openWithMalformedJsonIsInvalid() {
		this.wallet.post("/accounts", "{\"email\":").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"The request is malformed or incomplete.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"","message":"is not valid JSON, see line 1, column 10"}]}}""");
	}

	@Test
	void closeWhenAccountHoldsMoneyIsConflict() {
		this.wallet.send("DELETE", "/accounts/1", "").isError(409, """
				{"error":{"code":"CONFLICT",\
				"message":"The request conflicts with the current state of the resource.",\
				"documentation":"/errors/CONFLICT"}}""");
	}

	@Test
	void closeWhenAccountIsEmptyClosesIt() {
		String location = this.wallet.open("closing@wallet.example").header("Location");
		assertThat(this.wallet.send("DELETE", location, "").status()).isEqualTo(204);
		assertThat(this.wallet.get(location).status()).isEqualTo(404);
	}

	@Test
	void putIsNotAllowed() {
		Reply reply = this.wallet.send("PUT", "/accounts/1", "{}").isError(405, """
				{"error":{"code":"METHOD_NOT_ALLOWED",\
				"message":"This resource does not support the request method.",\
				"documentation":"/errors/METHOD_NOT_ALLOWED"}}""");
		assertThat(reply.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "DELETE");
	}

}

package io.github.errorbook.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@WalletTest
class TransferTests {

	private final WalletClient wallet;

	TransferTests(@LocalServerPort int port) {
		this.wallet = new WalletClient(port);
	}

	@Test
	void transferMovesMoney() {
		Reply reply = this.wallet.transfer(3, 4, "10.00");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(this.wallet.get(reply.header("Location")).body()).isEqualTo(reply.body());
		assertThat(this.wallet.get("/accounts/3").body()).contains("\"balance\":990.00");
	}

	@Test
	void transferWhenBalanceIsTooLowTellsBothAmounts() {
		this.wallet.transfer(1, 4, "100").isError(422, """
				{"error":{"code":"INSUFFICIENT_BALANCE",\
				"message":"Your account balance is insufficient: 100.00 required, 50.50 available.",\
				"documentation":"/errors/INSUFFICIENT_BALANCE",\
				"details":{"required":"100.00","available":"50.50"}}}""");
		assertThat(this.wallet.get("/accounts/1").body()).contains("\"balance\":50.50");
	}

	@Test
	void transferWhenAccountIsLockedTellsAccount() {
		this.wallet.transfer(2, 4, "1").isError(423, """
				{"error":{"code":"ACCOUNT_LOCKED","message":"Account 2 is locked.",\
				"documentation":"/errors/ACCOUNT_LOCKED","details":{"account":2}}}""");
	}

	@Test
	void transferToSameAccountIsInvalid() {
		this.wallet.transfer(1, 1, "1").isError(422, """
				{"error":{"code":"VALIDATION_FAILED","message":"The request has invalid fields.",\
				"documentation":"/errors/VALIDATION_FAILED",\
				"details":[{"field":"to","message":"must be another account than the sender's"}]}}""");
	}

	@Test
	void transferOfNothingIsInvalid() {
		this.wallet.transfer(1, 4, "0").isError(422, """
				{"error":{"code":"VALIDATION_FAILED","message":"The request has invalid fields.",\
				"documentation":"/errors/VALIDATION_FAILED",\
				"details":[{"field":"amount","message":"must be greater than 0"}]}}""");
	}

	@Test
	void transferOfTextTellsJsonPath() {
		this.wallet.transfer(1, 4, "\"much\"").isError(400, """
				{"error":{"code":"INVALID_REQUEST","message":"The request is malformed or incomplete.",\
				"documentation":"/errors/INVALID_REQUEST",\
				"details":[{"field":"amount","message":"must be a number"}]}}""");
	}

	@Test
	void getWhenTransferDoesNotExistTellsWhatWasNotFound() {
		this.wallet.get("/transfers/4711").isError(404, """
				{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist.",\
				"documentation":"/errors/RESOURCE_NOT_FOUND",\
				"details":{"resource":"transfer","id":4711}}}""");
	}

}

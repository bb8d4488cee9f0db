package io.github.errorbook.sample;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README says of the sample. It is not the wallet that other tests share: a
 * statement that one of them has ordered would be ready.
 */
class ReadmeSampleTests {

	private static ConfigurableApplicationContext wallet;

	@BeforeAll
	static void start() {
		wallet = SpringApplication.run(WalletApplication.class, "--server.port=0");
	}

	@AfterAll
	static void stop() {
		wallet.close();
	}

	static List<ReadmeExchange> exchanges() {
		return ReadmeExchange.in("The sample");
	}

	private static int port() {
		return wallet.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@ParameterizedTest
	@MethodSource("exchanges")
	void walletAnswersAsPrinted(ReadmeExchange exchange) {
		exchange.replay(port());
	}

	@Test
	void accountsExistAsTold() {
		assertThat(Readme.text()).contains("Accounts 1 to 4 exist.");
		WalletClient client = new WalletClient(port());
		assertThat(List.of(1, 2, 3, 4))
			.allSatisfy((id) -> assertThat(client.get("/accounts/" + id).status()).isEqualTo(200));
		assertThat(client.get("/accounts/5").status()).isEqualTo(404);
	}

}

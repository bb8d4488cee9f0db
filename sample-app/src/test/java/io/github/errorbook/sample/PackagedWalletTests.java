package io.github.errorbook.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged wallet answers the same whether or not it was processed ahead of time.
 */
class PackagedWalletTests {

	@Test
	void walletThatIsProcessedAheadOfTimeAnswersTheSame() {
		try (PackagedWallet processed = PackagedWallet.start("-Dspring.aot.enabled=true");
				PackagedWallet normal = PackagedWallet.start()) {
			List<String> expected = answers(normal.client());
			assertThat(normal.output()).doesNotContain("AOT-processed");
			assertThat(answers(processed.client())).isEqualTo(expected);
			assertThat(processed.output()).contains("Starting AOT-processed WalletApplication");
			assertThat(expected).allMatch((answer) -> answer.contains("\"code\":\""))
				.extracting((answer) -> answer.substring(0, 3))
				.containsExactly("422", "423", "422", "400", "422", "429", "404", "400", "404", "405", "400", "406");
		}
	}

	private static List<String> answers(WalletClient wallet) {
		String[] headers = { "X-Request-Id", "same", "Accept-Language", "de" };
		List<Reply> replies = new ArrayList<>();
		replies.add(wallet.transfer(1, 4, "100"));
		replies.add(wallet.transfer(2, 4, "1"));
		replies.add(wallet.transfer(1, 1, "0"));
		replies.add(wallet.transfer(1, 4, "\"much\""));
		replies.add(wallet.open("no address"));
		replies.add(wallet.exceedRateLimit());
		replies.add(wallet.get("/transfers/4711", headers));
		replies.add(wallet.get("/transfers/abc", headers));
		replies.add(wallet.get("/nowhere", headers));
		replies.add(wallet.send("DELETE", "/transfers", "", headers));
		replies.add(wallet.post("/transfers", "{", headers));
		replies.add(wallet.get("/accounts/1", "Accept", "image/png"));
		return replies.stream().map(PackagedWalletTests::describe).toList();
	}

	private static String describe(Reply reply) {
		Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
		headers.remove("date");
		headers.computeIfPresent("retry-after", (name, seconds) -> List.of("a while"));
		headers.computeIfPresent("x-request-id", (name, ids) -> ids.equals(List.of("same")) ? ids : null);
		return reply.status() + " " + headers + " " + reply.body();
	}

}

package io.github.errorbook.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

	@Test
	void walletThatIsProcessedAheadOfTimeHasTheSameReference() {
		try (PackagedWallet processed = PackagedWallet.start("-Dspring.aot.enabled=true");
				PackagedWallet normal = PackagedWallet.start()) {
			for (String path : List.of("/errors", "/errors?lang=de", "/errors/ACCOUNT_LOCKED", "/errors.json")) {
				Reply expected = normal.client().get(path);
				assertThat(expected.status()).isEqualTo(200);
				assertThat(processed.client().get(path).body()).isEqualTo(expected.body());
			}
		}
	}

	/* What it is told is checked at the start, whether it is on or not. */
	@Test
	void withoutReferenceNothingButItsSettingsIsLoaded() {
		try (PackagedWallet wallet = PackagedWallet.start("-Xlog:class+load", "-Derrorbook.reference.enabled=false")) {
			wallet.client().get("/nowhere").isError(404, """
					{"error":{"code":"RESOURCE_NOT_FOUND","message":"The requested resource does not exist."}}""");
			assertThat(wallet.output()).contains("io.github.errorbook.handle.ErrorPipeline ")
				.doesNotContainPattern(
						"io\\.github\\.errorbook\\.reference\\.(?!ReferenceProperties\\b|text\\.Language )");
		}
	}

	@Test
	void exportWritesReferenceAndEndsWithoutServer(@TempDir Path folder) {
		try (PackagedWallet wallet = PackagedWallet.start("-Derrorbook.reference.export=" + folder)) {
			assertThat(wallet.exitCode()).as(wallet.output()).isZero();
			assertThat(wallet.output()).contains("The reference is written").doesNotContain("Tomcat started");
			assertThat(folder.resolve("ACCOUNT_LOCKED.html")).isRegularFile();
			assertThat(folder.resolve("de").resolve("index.html")).isRegularFile();
		}
	}

	@Test
	void exportThatFailsSaysSo(@TempDir Path folder) throws IOException {
		Path file = Files.createFile(folder.resolve("file"));
		try (PackagedWallet wallet = PackagedWallet.start("-Derrorbook.reference.export=" + file)) {
			assertThat(wallet.exitCode()).isEqualTo(1);
			assertThat(wallet.output()).contains("The reference was not exported", "errorbook.reference.export");
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

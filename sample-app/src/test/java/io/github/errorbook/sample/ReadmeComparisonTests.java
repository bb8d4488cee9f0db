package io.github.errorbook.sample;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the README says of the sample with Errorbook and without it.
 */
class ReadmeComparisonTests {

	private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

	private static ConfigurableApplicationContext alone;

	private static ConfigurableApplicationContext wallet;

	@BeforeAll
	static void start() {
		alone = SpringApplication.run(WalletApplication.class, "--server.port=0", "--errorbook.enabled=false");
		wallet = SpringApplication.run(WalletApplication.class, "--server.port=0");
	}

	@AfterAll
	static void stop() {
		alone.close();
		wallet.close();
	}

	static List<List<String>> rows() {
		return Readme.rows("request");
	}

	private static ReadmeResponse send(String request, ConfigurableApplicationContext service) {
		return ReadmeCurl.parse(quoted(request).get(0))
			.send(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	private static List<String> quoted(String text) {
		return QUOTED.matcher(text).results().map((match) -> match.group(1)).toList();
	}

	@ParameterizedTest
	@MethodSource("rows")
	void springBootAloneAnswersAsStated(List<String> row) {
		ReadmeResponse response = send(row.get(0), alone);
		assertThat(response.status()).isEqualTo("HTTP/1.1 " + row.get(1).split(" ")[0]);
		assertThat(kind(response)).isEqualTo(row.get(1).split(" ", 2)[1]);
	}

	private static String kind(ReadmeResponse response) {
		if (response.body().isEmpty()) {
			return "empty";
		}
		if (response.body().startsWith("<!doctype html>")) {
			return "HTML";
		}
		assertThat(response.body()).contains("{\"timestamp\":").doesNotContain("\"code\"", "\"message\"");
		return "JSON without a code";
	}

	@ParameterizedTest
	@MethodSource("rows")
	void errorbookAnswersAsStated(List<String> row) {
		ReadmeResponse response = send(row.get(0), wallet);
		assertThat(response.status()).isEqualTo("HTTP/1.1 " + row.get(2).split(" ")[0]);
		List<String> words = quoted(row.get(2));
		assertThat(response.body()).startsWith("{\"error\":{\"code\":\"" + words.get(0) + "\"");
		assertThat(words.subList(1, words.size())).allSatisfy((word) -> assertThat(response.body()).contains(word));
	}

}

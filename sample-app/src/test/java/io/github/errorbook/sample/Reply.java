package io.github.errorbook.sample;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

record Reply(int status, String body, HttpHeaders headers) {

	String header(String name) {
		return this.headers.firstValue(name).orElse("");
	}

	/**
	 * Assert that this is an error with everything that goes with one.
	 * @param status the expected status
	 * @param body the expected body, byte for byte
	 * @return this reply
	 */
	Reply isError(int status, String body) {
		assertThat(this.body).isEqualTo(body);
		assertThat(this.status).isEqualTo(status);
		assertThat(header("Content-Type")).isEqualTo("application/json");
		assertThat(header("Content-Length")).isEqualTo("" + body.getBytes(StandardCharsets.UTF_8).length);
		assertThat(header("Cache-Control")).isEqualTo("no-store");
		assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
		return this;
	}

	Reply hasHeader(String name, String value) {
		assertThat(header(name)).as(name).isEqualTo(value);
		return this;
	}

	/**
	 * Assert that the client is told how many seconds to wait.
	 * @param maximum the longest time that is right
	 */
	void asksToWaitAtMost(int maximum) {
		assertThat(Integer.parseInt(header("Retry-After"))).isBetween(1, maximum);
	}

}

package io.github.errorbook.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the wallet over a real port.
 */
final class WalletClient {

	private static final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final String address;

	WalletClient(int port) {
		this.address = "http://localhost:" + port;
	}

	Reply get(String path, String... headers) {
		return send("GET", path, "", headers);
	}

	Reply post(String path, String json, String... headers) {
		return send("POST", path, json, headers);
	}

	/**
	 * Read from the reference the body with which a code is sent.
	 */
	String documentedBody(String code) {
		for (JsonNode entry : new JsonMapper().readTree(get("/errors.json").body()).path("codes")) {
			if (entry.path("code").asString().equals(code)) {
				return entry.path("response").path("body").asString();
			}
		}
		throw new AssertionError("The reference has no " + code);
	}

	Reply transfer(int from, int to, String amount) {
		return post("/transfers",
				"{\"from\":%d,\"to\":%d,\"amount\":%s,\"reference\":\"rent\"}".formatted(from, to, amount));
	}

	Reply open(String email) {
		return post("/accounts", "{\"user_id\":70,\"email\":\"%s\"}".formatted(email));
	}

	/**
	 * Read the table of rates until there is another answer than 200.
	 */
	Reply exceedRateLimit() {
		Reply reply = get("/rates");
		for (int i = 0; i < 10 && reply.status() == 200; i++) {
			reply = get("/rates");
		}
		return reply;
	}

	Reply send(String method, String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		if (!body.isEmpty()) {
			request.header("Content-Type", "application/json");
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return exchange(request.method(method, BodyPublishers.ofString(body)).build());
	}

	private static Reply exchange(HttpRequest request) {
		try {
			HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body(), response.headers());
		}
		catch (IOException ex) {
			throw new AssertionError(request + " got no response", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}

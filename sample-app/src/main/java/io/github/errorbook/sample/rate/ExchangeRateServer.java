package io.github.errorbook.sample.rate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Stands in for another service, over a port of its own. Of the currencies that make it
 * fail, {@code XBG} is answered with 500, {@code XSU} with 503, and {@code XGT} never.
 */
@Component
class ExchangeRateServer implements DisposableBean {

	private static final Map<String, String> RATES = new TreeMap<>(
			Map.of("CHF", "0.9310", "GBP", "0.8425", "USD", "1.0850"));

	private static final String UNKNOWN = """
			{"error": {"code": "CURRENCY_UNKNOWN", "message": "No rate.", "details": {"currency": "%s"}}}""";

	private final HttpServer server;

	ExchangeRateServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/rates", this::getAll);
		this.server.createContext("/rates/", this::get);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	private void getAll(HttpExchange exchange) throws IOException {
		answer(exchange, 200,
				RATES.entrySet()
					.stream()
					.map((rate) -> "\"" + rate.getKey() + "\":" + rate.getValue())
					.collect(Collectors.joining(",", "{", "}")));
	}

	private void get(HttpExchange exchange) throws IOException {
		String currency = exchange.getRequestURI().getPath().substring("/rates/".length());
		switch (currency) {
			case "XBG" -> answer(exchange, 500, "{\"fault\":\"ORA-00942\"}");
			case "XSU" -> {
				exchange.getResponseHeaders().set("Retry-After", "30");
				answer(exchange, 503, "{\"fault\":\"maintenance\"}");
			}
			case "XGT" -> exchange.getRequestBody().close();
			default -> answer(exchange, RATES.containsKey(currency) ? 200 : 404,
					RATES.getOrDefault(currency, UNKNOWN.formatted(currency.replaceAll("\\W", ""))));
		}
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void destroy() {
		this.server.stop(0);
	}

}

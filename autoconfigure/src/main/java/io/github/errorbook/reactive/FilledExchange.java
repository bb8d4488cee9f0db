package io.github.errorbook.reactive;

import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/**
 * An exchange whose response gives a body to errors without one.
 */
final class FilledExchange extends ServerWebExchangeDecorator {

	private final FilledResponse response;

	FilledExchange(ServerWebExchange exchange, FilledResponse response) {
		super(exchange);
		this.response = response;
	}

	@Override
	public ServerHttpResponse getResponse() {
		return this.response;
	}

}

package io.github.errorbook.test.assertj;

import org.springframework.test.web.reactive.server.ExchangeResult;

/**
 * Exchanges with the client that does not block.
 */
final class WebTestClientExchanges {

	private WebTestClientExchanges() {
	}

	static Exchange of(ExchangeResult result) {
		return Exchange.of(result.getMethod().name(), result.getUrl(),
				ClientExchanges.headers(result.getRequestHeaders()), result.getStatus().value(),
				ClientExchanges.headers(result.getResponseHeaders()), result.getResponseBodyContent());
	}

}

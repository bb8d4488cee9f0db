package io.github.errorbook.sample.rate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import io.github.errorbook.exception.ResourceNotFoundException;

/**
 * Asks another service for exchange rates. That a currency is unknown concerns the client
 * of the wallet; every other failure is left to Errorbook.
 */
@Component
class ExchangeRateClient {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final ParameterizedTypeReference<Map<String, BigDecimal>> RATES = new ParameterizedTypeReference<>() {
	};

	private final RestClient client;

	ExchangeRateClient(ExchangeRateServer server) {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(TIMEOUT);
		requests.setReadTimeout(TIMEOUT);
		this.client = RestClient.builder().baseUrl(server.address()).requestFactory(requests).build();
	}

	Map<String, BigDecimal> getAll() {
		return this.client.get().uri("/rates").retrieve().body(RATES);
	}

	BigDecimal get(String currency) {
		return this.client.get()
			.uri("/rates/{currency}", currency)
			.retrieve()
			.onStatus(HttpStatus.NOT_FOUND::equals, (request, response) -> {
				throw new ResourceNotFoundException("currency", currency);
			})
			.body(BigDecimal.class);
	}

}

package io.github.errorbook.sample.rate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.BadGatewayException;
import io.github.errorbook.exception.GatewayTimeoutException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.exception.ServiceUnavailableException;

/**
 * Stands in for the client of another service. The currencies {@code XBG}, {@code XSU}
 * and {@code XGT} make that service fail.
 */
@Component
class ExchangeRateClient {

	private static final Map<String, BigDecimal> RATES = Map.of("CHF", new BigDecimal("0.9310"), "GBP",
			new BigDecimal("0.8425"), "USD", new BigDecimal("1.0850"));

	private static final Map<String, Supplier<ApiException>> FAILURES = Map.of("XBG", BadGatewayException::new, "XSU",
			() -> new ServiceUnavailableException(Duration.ofSeconds(30)), "XGT", GatewayTimeoutException::new);

	Map<String, BigDecimal> getAll() {
		return new TreeMap<>(RATES);
	}

	BigDecimal get(String currency) {
		if (FAILURES.containsKey(currency)) {
			throw FAILURES.get(currency).get();
		}
		if (!RATES.containsKey(currency)) {
			throw new ResourceNotFoundException("currency", currency);
		}
		return RATES.get(currency);
	}

}

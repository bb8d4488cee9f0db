package io.github.errorbook.sample.rate;

import java.math.BigDecimal;
import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Another service that knows exchange rates. What its errors mean stands below
 * {@code errorbook.clients.rates}.
 */
interface ExchangeRates {

	@GetExchange("/rates")
	Map<String, BigDecimal> getAll();

	@GetExchange("/rates/{currency}")
	BigDecimal get(@PathVariable String currency);

}

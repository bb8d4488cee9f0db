package io.github.errorbook.sample.rate;

import java.math.BigDecimal;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/rates")
class RateController {

	private final ExchangeRateClient rates;

	RateController(ExchangeRateClient rates) {
		this.rates = rates;
	}

	@GetMapping
	Map<String, BigDecimal> getAll() {
		return this.rates.getAll();
	}

	@GetMapping("/{currency}")
	Map<String, BigDecimal> get(@PathVariable String currency) {
		return Map.of(currency, this.rates.get(currency));
	}

}

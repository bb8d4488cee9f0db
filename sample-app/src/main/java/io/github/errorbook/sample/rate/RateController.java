package io.github.errorbook.sample.rate;

import java.math.BigDecimal;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiErrors;

@RestController
@Tag(name = "Rates")
@RequestMapping("/rates")
class RateController {

	private final ExchangeRates rates;

	RateController(ExchangeRates rates) {
		this.rates = rates;
	}

	@GetMapping
	@Operation(operationId = "listRates", summary = "List the exchange rates",
			description = "Rates of all currencies to the euro. May be read a few times a minute.")
	@ApiErrors({ "BAD_GATEWAY", "GATEWAY_TIMEOUT", "SERVICE_UNAVAILABLE" })
	Map<String, BigDecimal> getAll() {
		return this.rates.getAll();
	}

	@GetMapping("/{currency}")
	@Operation(operationId = "getRate", summary = "Get the exchange rate of a currency",
			description = "The rate of one currency to the euro.")
	@ApiErrors({ "BAD_GATEWAY", "GATEWAY_TIMEOUT", "RESOURCE_NOT_FOUND", "SERVICE_UNAVAILABLE" })
	Map<String, BigDecimal> get(@PathVariable String currency) {
		return Map.of(currency, this.rates.get(currency));
	}

}

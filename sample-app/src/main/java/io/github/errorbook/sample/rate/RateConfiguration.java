package io.github.errorbook.sample.rate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Calls the service with exchange rates as the group {@code rates}.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = RateConfiguration.GROUP, types = ExchangeRates.class)
class RateConfiguration {

	static final String GROUP = "rates";

	/* A real service has an address that the configuration knows. */
	@Bean
	RestClientHttpServiceGroupConfigurer exchangeRateAddress(ExchangeRateServer server) {
		return (groups) -> groups.filterByName(GROUP)
			.forEachClient((group, builder) -> builder.baseUrl(server.address()));
	}

}

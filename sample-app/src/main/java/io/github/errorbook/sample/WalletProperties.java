package io.github.errorbook.sample;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the wallet.
 *
 * @param maxQueryLength the longest query string that is accepted, in characters
 * @param rateLimit how often the table of exchange rates may be read
 */
@ConfigurationProperties("wallet")
public record WalletProperties(@DefaultValue("2000") int maxQueryLength, @DefaultValue RateLimit rateLimit) {

	/**
	 * A number of requests in a period.
	 *
	 * @param capacity the number of requests
	 * @param period the period
	 */
	public record RateLimit(@DefaultValue("3") int capacity, @DefaultValue("1m") Duration period) {

	}

}

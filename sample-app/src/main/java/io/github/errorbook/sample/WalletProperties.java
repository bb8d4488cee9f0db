package io.github.errorbook.sample;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the wallet.
 *
 * @param maxQueryLength the longest query string that is accepted, in characters
 * @param rateLimit how often the table of exchange rates may be read
 * @param standardDetails which details the standard codes carry
 */
@ConfigurationProperties("wallet")
public record WalletProperties(@DefaultValue("2000") int maxQueryLength, @DefaultValue RateLimit rateLimit,
		@DefaultValue("all") StandardDetails standardDetails) {

	/**
	 * A number of requests in a period.
	 *
	 * @param capacity the number of requests
	 * @param period the period
	 */
	public record RateLimit(@DefaultValue("3") int capacity, @DefaultValue("1m") Duration period) {

	}

	/**
	 * Which details the standard codes carry. The wallet's own codes keep theirs.
	 */
	public enum StandardDetails {

		/** All that there are. */
		ALL,

		/** Violations of the input, and no named values. */
		VIOLATIONS,

		/** None; the message says what is wrong with the input. */
		NONE

	}

}

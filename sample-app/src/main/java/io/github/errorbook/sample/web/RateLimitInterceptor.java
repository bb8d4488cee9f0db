package io.github.errorbook.sample.web;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.sample.WalletProperties;

/**
 * Limits the rate of requests, and says how long the client really has to wait.
 */
class RateLimitInterceptor implements HandlerInterceptor {

	private final int capacity;

	private final Bucket bucket;

	RateLimitInterceptor(WalletProperties.RateLimit limit) {
		this.capacity = limit.capacity();
		this.bucket = Bucket.builder()
			.addLimit(
					(bandwidth) -> bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
			.build();
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		ConsumptionProbe probe = this.bucket.tryConsumeAndReturnRemaining(1);
		response.setHeader("X-RateLimit-Limit", Integer.toString(this.capacity));
		response.setHeader("X-RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
		if (!probe.isConsumed()) {
			throw new RateLimitExceededException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
		return true;
	}

}

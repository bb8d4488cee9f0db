package io.github.errorbook.sample.error;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.HandledError;

/**
 * Learns of every error, and counts them by code.
 */
@Component
public class ErrorCounter implements ErrorListener {

	private final Map<String, Long> counts = new ConcurrentHashMap<>();

	@Override
	public void onError(HandledError error) {
		this.counts.merge(error.error().code(), 1L, Long::sum);
	}

	public Map<String, Long> counts() {
		return new TreeMap<>(this.counts);
	}

}

package io.github.errorbook.benchmarks.business;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Identifiers of requests as Errorbook has them.
 */
public final class RequestIds {

	private RequestIds() {
	}

	public static String next() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
	}

}

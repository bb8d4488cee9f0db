package io.github.errorbook.client.web;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What a native image must keep: what stands for a builder.
 */
final class WebClientHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.proxies().registerJdkProxy(WebClient.Builder.class);
	}

}

package io.github.errorbook.client.feign;

import java.util.stream.Stream;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.github.errorbook.client.RemoteCall;

/**
 * The names of Feign clients, as their interfaces give them.
 */
final class FeignNames {

	private FeignNames() {
	}

	/**
	 * Return the name of a client.
	 * @param type the interface of the client
	 * @param environment resolves placeholders
	 * @return the context id, or the name of the service, as Spring Cloud OpenFeign takes
	 * them
	 */
	static String of(Class<?> type, Environment environment) {
		FeignClient client = AnnotatedElementUtils.findMergedAnnotation(type, FeignClient.class);
		Stream<String> names = (client != null) ? Stream.of(client.contextId(), client.value(), client.name())
				: Stream.empty();
		return names.filter(StringUtils::hasText)
			.findFirst()
			.map(environment::resolvePlaceholders)
			.orElse(RemoteCall.DEFAULT_CLIENT);
	}

}

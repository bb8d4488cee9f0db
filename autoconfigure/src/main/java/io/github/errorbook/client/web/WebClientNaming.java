package io.github.errorbook.client.web;

import java.util.function.Supplier;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * Completes the builders among the beans of the application, and gives clients the names
 * of their beans. A client that the application has made without such a builder is
 * completed if the policy names it.
 */
final class WebClientNaming implements BeanPostProcessor {

	private static final String BUILDER = "webClientBuilder";

	private final Supplier<RemoteErrors> errors;

	WebClientNaming(Supplier<RemoteErrors> errors) {
		this.errors = errors;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof WebClient.Builder builder) {
			String client = beanName.equals(BUILDER) ? RemoteCall.DEFAULT_CLIENT : beanName;
			return new WebClientErrors(client, this.errors).wrap(builder);
		}
		if (bean instanceof CompletedWebClient client) {
			return client.named(beanName);
		}
		return (bean instanceof WebClient client && isPlain(client) && this.errors.get().names(beanName))
				? new CompletedWebClient(client.mutate(), new WebClientErrors(beanName, this.errors)) : bean;
	}

	/* What stands for a client, as in tests, is left alone. */
	private static boolean isPlain(WebClient client) {
		return client.getClass().getPackageName().equals(WebClient.class.getPackageName());
	}

}

package io.github.errorbook.client.rest;

import java.util.function.Supplier;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.client.RestClient;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * Completes the builders among the beans of the application, and gives clients the names
 * of their beans. A client that the application has made without such a builder is
 * completed if the policy names it.
 */
final class RestClientNaming implements BeanPostProcessor {

	private static final String BUILDER = "restClientBuilder";

	private final Supplier<RemoteErrors> errors;

	RestClientNaming(Supplier<RemoteErrors> errors) {
		this.errors = errors;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RestClient.Builder builder) {
			String client = beanName.equals(BUILDER) ? RemoteCall.DEFAULT_CLIENT : beanName;
			return new RestClientErrors(client, this.errors).wrap(builder);
		}
		if (bean instanceof CompletedRestClient client) {
			return client.named(beanName);
		}
		return (bean instanceof RestClient client && isPlain(client) && this.errors.get().names(beanName))
				? new CompletedRestClient(client.mutate(), new RestClientErrors(beanName, this.errors)) : bean;
	}

	/* What stands for a client, as in tests, is left alone. */
	private static boolean isPlain(RestClient client) {
		return client.getClass().getPackageName().equals(RestClient.class.getPackageName());
	}

}

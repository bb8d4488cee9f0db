package io.github.errorbook.client.rest;

import java.util.function.Supplier;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.web.client.RestTemplate;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * Completes what the builders among the beans of the application build, and gives
 * templates the names of their beans. A template that the application has made without
 * such a builder is completed if the policy names it.
 */
final class RestTemplateNaming implements BeanPostProcessor {

	private static final String BUILDER = "restTemplateBuilder";

	private final Supplier<RemoteErrors> errors;

	RestTemplateNaming(Supplier<RemoteErrors> errors) {
		this.errors = errors;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof RestTemplateBuilder builder) {
			String client = beanName.equals(BUILDER) ? RemoteCall.DEFAULT_CLIENT : beanName;
			return builder
				.additionalCustomizers((template) -> RestTemplateErrors.complete(template, client, this.errors));
		}
		if (bean instanceof RestTemplate template && isNamed(template, beanName)) {
			RestTemplateErrors.complete(template, beanName, this.errors);
		}
		return bean;
	}

	private boolean isNamed(RestTemplate template, String beanName) {
		return template.getErrorHandler() instanceof RestTemplateErrors || this.errors.get().names(beanName);
	}

}

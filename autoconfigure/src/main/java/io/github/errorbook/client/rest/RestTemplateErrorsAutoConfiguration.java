package io.github.errorbook.client.rest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.client.policy.ClientPolicyConfiguration;
import io.github.errorbook.client.policy.ConditionalOnClientPolicy;
import io.github.errorbook.client.policy.RemoteErrors;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that lets {@code RestTemplate} throw typed errors.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(RestTemplateBuilder.class)
@ConditionalOnClientPolicy
@ConditionalOnErrorPipeline
@Import(ClientPolicyConfiguration.class)
final class RestTemplateErrorsAutoConfiguration {

	private RestTemplateErrorsAutoConfiguration() {
	}

	@Bean
	static RestTemplateNaming errorbookRestTemplateNaming(ObjectProvider<RemoteErrors> errors) {
		return new RestTemplateNaming(errors::getObject);
	}

}

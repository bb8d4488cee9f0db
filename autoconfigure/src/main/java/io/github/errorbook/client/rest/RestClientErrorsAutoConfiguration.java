package io.github.errorbook.client.rest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.client.policy.ClientPolicyConfiguration;
import io.github.errorbook.client.policy.ConditionalOnClientPolicy;
import io.github.errorbook.client.policy.RemoteErrors;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that lets {@code RestClient}, and HTTP service groups on top of it,
 * throw typed errors.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(RestClientCustomizer.class)
@ConditionalOnClientPolicy
@ConditionalOnErrorPipeline
@Import(ClientPolicyConfiguration.class)
@ImportRuntimeHints(RestClientHints.class)
final class RestClientErrorsAutoConfiguration {

	@Bean
	static RestClientNaming errorbookRestClientNaming(ObjectProvider<RemoteErrors> errors) {
		return new RestClientNaming(errors::getObject);
	}

	@Bean
	RestClientHttpServiceGroupConfigurer errorbookRestClientGroups(ObjectProvider<RemoteErrors> errors) {
		return (groups) -> groups
			.forEachClient((group, builder) -> new RestClientErrors(group.name(), errors::getObject).addTo(builder));
	}

}

package io.github.errorbook.client.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.client.policy.ClientPolicyConfiguration;
import io.github.errorbook.client.policy.ConditionalOnClientPolicy;
import io.github.errorbook.client.policy.RemoteErrors;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that lets {@code WebClient}, and HTTP service groups on top of it,
 * throw typed errors.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(WebClientCustomizer.class)
@ConditionalOnClientPolicy
@ConditionalOnErrorPipeline
@Import(ClientPolicyConfiguration.class)
@ImportRuntimeHints(WebClientHints.class)
final class WebClientErrorsAutoConfiguration {

	@Bean
	static WebClientNaming errorbookWebClientNaming(ObjectProvider<RemoteErrors> errors) {
		return new WebClientNaming(errors::getObject);
	}

	@Bean
	WebClientHttpServiceGroupConfigurer errorbookWebClientGroups(ObjectProvider<RemoteErrors> errors) {
		return (groups) -> groups
			.forEachClient((group, builder) -> new WebClientErrors(group.name(), errors::getObject).addTo(builder));
	}

}

package io.github.errorbook.client.feign;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.cloud.openfeign.FeignErrorDecoderFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.client.policy.ClientPolicyConfiguration;
import io.github.errorbook.client.policy.ConditionalOnClientPolicy;
import io.github.errorbook.client.policy.RemoteErrors;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration that lets Feign clients throw typed errors. An {@code ErrorDecoder}
 * of the application stays.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnClass(FeignErrorDecoderFactory.class)
@ConditionalOnClientPolicy
@ConditionalOnErrorPipeline
@Import(ClientPolicyConfiguration.class)
final class FeignErrorsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FeignErrorDecoderFactory errorbookFeignErrorDecoderFactory(ObjectProvider<RemoteErrors> errors,
			Environment environment) {
		return (type) -> new FeignErrors(FeignNames.of(type, environment), errors::getObject);
	}

}

package io.github.errorbook.describe.security.reactive;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.DispatcherHandler;

import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.describe.security.SecurityErrors;

/**
 * Says which codes Spring Security adds to operations of a WebFlux application.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
class ReactiveSecurityErrorReasonConfiguration {

	/* Spring Security is asked for where there is WebFlux only. */
	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SecurityWebFilterChain.class)
	static class ChainsConfiguration {

		@Bean
		ErrorReason errorbookReactiveSecurityErrors(ObjectProvider<SecurityWebFilterChain> chains,
				ObjectProvider<AuthorizationAdvisor> advisors) {
			return SecurityErrors.of(new ReactiveFilterChains(chains), "", advisors);
		}

	}

}

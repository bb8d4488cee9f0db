package io.github.errorbook.describe.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

import io.github.errorbook.describe.ErrorReason;

/**
 * Says which codes Spring Security adds to operations.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(SecurityFilterChain.class)
class SecurityErrorReasonConfiguration {

	private final SamplePaths paths;

	SecurityErrorReasonConfiguration(@Value("${spring.mvc.servlet.path:/}") String servletPath) {
		this.paths = new SamplePaths(servletPath);
	}

	@Bean
	ErrorReason errorbookRequestRules(ObjectProvider<WebInvocationPrivilegeEvaluator> evaluators) {
		return new RequestRules(evaluators, this.paths);
	}

	@Bean
	ErrorReason errorbookCsrfRules(ObjectProvider<SecurityFilterChain> chains) {
		return new CsrfRules(chains, this.paths);
	}

	@Bean
	ErrorReason errorbookMethodRules(ObjectProvider<AuthorizationAdvisor> advisors) {
		return new MethodRules(advisors);
	}

}

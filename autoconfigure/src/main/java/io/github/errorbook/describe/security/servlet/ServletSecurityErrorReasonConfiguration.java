package io.github.errorbook.describe.security.servlet;

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
import io.github.errorbook.describe.security.SecurityErrors;

/**
 * Says which codes Spring Security adds to operations of a servlet application.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(SecurityFilterChain.class)
class ServletSecurityErrorReasonConfiguration {

	@Bean
	ErrorReason errorbookSecurityErrors(ObjectProvider<WebInvocationPrivilegeEvaluator> evaluators,
			ObjectProvider<SecurityFilterChain> chains, ObjectProvider<AuthorizationAdvisor> advisors,
			@Value("${spring.mvc.servlet.path:/}") String servletPath) {
		return SecurityErrors.of(new ServletFilterChains(evaluators, chains), servletPath, advisors);
	}

}

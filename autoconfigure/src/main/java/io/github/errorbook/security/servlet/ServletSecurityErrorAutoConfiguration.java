package io.github.errorbook.security.servlet;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.util.function.SingletonSupplier;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration for a servlet application that Spring Security protects.
 *
 * @see RefusalFilter
 * @see KeptRefusals
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		afterName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(ExceptionTranslationFilter.class)
@ConditionalOnBean(name = "springSecurityFilterChain")
@ConditionalOnErrorPipeline
final class ServletSecurityErrorAutoConfiguration {

	@Bean
	SecurityPassThrough errorbookSecurityPassThrough(ApplicationContext context) {
		return new SecurityPassThrough(OptionalType.OAUTH2_CLIENT.isPresent(context.getClassLoader()));
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HttpSecurity.class)
	static class HttpSecurityConfiguration {

		/*
		 * Before the application adds what a login would be answered by.
		 */
		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		Customizer<HttpSecurity> errorbookKeptRefusals() {
			return (http) -> http.with(new KeptRefusals(), Customizer.withDefaults())
				.sessionManagement((sessions) -> sessions.addObjectPostProcessor(new KeptSessionRefusals()));
		}

		@Bean
		Customizer<HttpSecurity> errorbookHttpSecurity(ObjectProvider<SecurityContextHolderStrategy> holder) {
			PrincipalFilter filter = new PrincipalFilter(
					SingletonSupplier.of(() -> holder.getIfAvailable(SecurityContextHolder::getContextHolderStrategy)));
			return (http) -> http.with(new FallbackEntryPoint(), Customizer.withDefaults())
				.addFilterAfter(filter, SecurityContextHolderFilter.class);
		}

	}

}

package io.github.errorbook.reactive;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Configuration of a management server of WebFlux that has a port of its own.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnBean(ReactiveErrorDoor.class)
@ConditionalOnProperty(ReactiveManagementErrorConfiguration.BASE_PATH)
final class ReactiveManagementErrorConfiguration {

	static final String BASE_PATH = "management.server.base-path";

	private ReactiveManagementErrorConfiguration() {
	}

	@Bean
	static BeanPostProcessor errorbookManagementBasePath(Environment environment) {
		return new BasePath(environment.getRequiredProperty(BASE_PATH));
	}

}

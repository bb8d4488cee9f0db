package io.github.errorbook.servlet;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.door.ErrorPaths;

/**
 * Configuration of a management server that has a port of its own. Its filters are its
 * own too; the doors behind them are those of the application.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBean(ServletErrorDoor.class)
final class ServletManagementErrorConfiguration {

	@Bean
	FilterRegistrationBean<ErrorFilter> errorbookManagementErrorFilter(ServletErrorDoor door, ErrorPaths paths,
			WebProperties properties) {
		return ErrorFilterRegistration.of(new ErrorFilter(door, paths, properties.getError().getPath()));
	}

	@Bean
	FilterRegistrationBean<ErrorPageGuard> errorbookManagementErrorPageGuard(ErrorPaths paths,
			WebProperties properties) {
		return ErrorFilterRegistration.of(new ErrorPageGuard(paths), properties.getError().getPath());
	}

	@Bean
	FilterRegistrationBean<ErrorDispatchFilter> errorbookManagementErrorDispatchFilter(ServletErrorDoor door,
			ErrorPaths paths) {
		return ErrorFilterRegistration.of(new ErrorDispatchFilter(door, paths));
	}

}

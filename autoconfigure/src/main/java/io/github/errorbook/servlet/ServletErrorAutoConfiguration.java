package io.github.errorbook.servlet;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;
import io.github.errorbook.settings.PropertyGroup;
import io.github.errorbook.settings.boot.ErrorPropertiesWarning;

/**
 * Auto-configuration of the doors of a servlet application, without that of its
 * controllers.
 *
 * @since 0.1.0
 * @see ServletErrorDoor
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnErrorPipeline
@EnableConfigurationProperties(WebProperties.class)
public final class ServletErrorAutoConfiguration {

	@Bean
	ServletErrorDoor errorbookServletErrorDoor(ErrorDoor door, BeanFactory beans) {
		return new ServletErrorDoor(door, beans);
	}

	@Bean
	FilterRegistrationBean<ErrorFilter> errorbookErrorFilter(ServletErrorDoor door, ErrorPaths paths,
			WebProperties properties, @Value("${spring.mvc.servlet.path:/}") String servletPath,
			Environment environment) {
		if (PropertyGroup.isSet(environment, "spring.web.error")) {
			ErrorPropertiesWarning.logFor(properties.getError(), environment);
		}
		return ErrorFilterRegistration.of(new ErrorFilter(door, paths, errorPage(properties, servletPath)));
	}

	@Bean
	FilterRegistrationBean<ErrorPageGuard> errorbookErrorPageGuard(ErrorPaths paths, WebProperties properties,
			@Value("${spring.mvc.servlet.path:/}") String servletPath) {
		return ErrorFilterRegistration.of(new ErrorPageGuard(paths), errorPage(properties, servletPath));
	}

	@Bean
	FilterRegistrationBean<ErrorDispatchFilter> errorbookErrorDispatchFilter(ServletErrorDoor door, ErrorPaths paths) {
		return ErrorFilterRegistration.of(new ErrorDispatchFilter(door, paths));
	}

	private static String errorPage(WebProperties properties, String servletPath) {
		return StringUtils.trimTrailingCharacter(servletPath, '/') + properties.getError().getPath();
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(ProblemDetailsConfiguration.PROPERTY)
	static class ProblemDetailsConfiguration {

		static final String PROPERTY = "spring.mvc.problemdetails.enabled";

		/*
		 * Boot's own advice for problem details backs off when a bean of this type
		 * exists. Without @ControllerAdvice the bean itself handles nothing.
		 */
		@Bean
		@ConditionalOnMissingBean
		ResponseEntityExceptionHandler errorbookProblemDetailsBackOff(Environment environment) {
			ErrorPropertiesWarning.logForProblemDetails(PROPERTY, environment);
			return new ResponseEntityExceptionHandler() {
			};
		}

	}

}

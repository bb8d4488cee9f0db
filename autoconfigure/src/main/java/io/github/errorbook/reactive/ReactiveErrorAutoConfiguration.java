package io.github.errorbook.reactive;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.WebExceptionHandler;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.door.ConnectionThreads;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.door.InnerFilters;
import io.github.errorbook.handle.ClientDeparture;
import io.github.errorbook.handle.TraceIds;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;
import io.github.errorbook.settings.boot.ErrorPropertiesWarning;

/**
 * Auto-configuration of the doors of a WebFlux application.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class,
		beforeName = { "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
				"org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration" })
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnErrorPipeline
@EnableConfigurationProperties(WebProperties.class)
final class ReactiveErrorAutoConfiguration {

	static final String DOOR = "errorbookReactiveErrorDoor";

	private final ApplicationHandlers handlers;

	ReactiveErrorAutoConfiguration(ApplicationContext context) {
		this.handlers = new ApplicationHandlers(context.getBeanProvider(WebExceptionHandler.class),
				context.getBeanProvider(InnerFilters.class));
	}

	@Bean(DOOR)
	ReactiveErrorDoor errorbookReactiveErrorDoor(ErrorDoor door, ErrorPaths paths, ObjectProvider<TraceIds> traceIds,
			ObjectProvider<ClientDeparture> departures, ObjectProvider<ConnectionThreads> threads) {
		return new ReactiveErrorDoor(door, paths, new ReactiveErrorRequests(traceIds), new DepartedClients(departures),
				new ConnectionThread(threads));
	}

	@Bean
	ErrorWebFilter errorbookErrorWebFilter(ReactiveErrorDoor door, WebProperties properties, Environment environment) {
		ErrorPropertiesWarning.logFor(properties.getError(), environment);
		return new ErrorWebFilter(door, this.handlers);
	}

	@Bean
	InnermostWebFilter errorbookInnermostWebFilter(ReactiveErrorDoor door) {
		return new InnermostWebFilter(door, this.handlers);
	}

	@Bean
	ErrorbookWebExceptionHandler errorbookWebExceptionHandler(ReactiveErrorDoor door) {
		return new ErrorbookWebExceptionHandler(door, this.handlers);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(BasePath.OF_APPLICATION)
	@Import(BasePath.class)
	static class BasePathConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBooleanProperty(ProblemDetailsConfiguration.PROPERTY)
	static class ProblemDetailsConfiguration {

		static final String PROPERTY = "spring.webflux.problemdetails.enabled";

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

package io.github.errorbook.describe.webflux;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

import io.github.errorbook.describe.OperationSource;

/**
 * Says which operations a WebFlux application has.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
class ReactiveOperationsConfiguration {

	@Bean
	OperationSource errorbookReactiveOperations(ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
			ObjectProvider<RouterFunctionMapping> routes) {
		return OperationSource.allOf(new ReactiveOperations(mappings), new ReactiveFunctionalOperations(routes));
	}

}

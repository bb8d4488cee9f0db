package io.github.errorbook.servlet.mvc;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.servlet.ServletErrorAutoConfiguration;
import io.github.errorbook.servlet.ServletErrorDoor;

/**
 * Auto-configuration of the advice that answers the errors of controllers. It comes after
 * all others, because Spring asks advices without an order in that of their registration.
 *
 * @see ErrorbookAdvice
 */
@AutoConfiguration(after = ServletErrorAutoConfiguration.class)
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBean(ServletErrorDoor.class)
final class ErrorbookAdviceAutoConfiguration {

	@Bean
	ErrorbookAdvice errorbookAdvice(ServletErrorDoor door, ErrorPaths paths, ObjectProvider<PassThroughRule> owners,
			ApplicationContext context) {
		PassThroughErrors owned = new PassThroughErrors(owners.orderedStream().toList(), door);
		return new ErrorbookAdvice(new LaterResolvers(new DispatcherErrorResolver(door, paths, owned), context));
	}

	@Bean
	DispatcherErrorConfigurer errorbookDispatcherErrorConfigurer(ErrorbookAdvice advice,
			ConfigurableApplicationContext context) {
		return new DispatcherErrorConfigurer(advice.resolver(), context);
	}

	@Bean
	BodyReaderWarning errorbookBodyReaderWarning(ObjectProvider<RequestMappingHandlerAdapter> adapters) {
		return new BodyReaderWarning(adapters);
	}

}

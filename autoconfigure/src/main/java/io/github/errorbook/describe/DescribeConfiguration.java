package io.github.errorbook.describe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.WrapperTypes;

/**
 * What the service says of itself. Who asks imports it; features contribute through the
 * file
 * {@code META-INF/spring/io.github.errorbook.describe.DescribeConfiguration.imports}. So
 * none of it is there in a service that nobody asks.
 *
 * @since 0.1.0
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
public final class DescribeConfiguration {

	@Lazy
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HandlerMethod.class)
	static final class OperationsConfiguration {

		@Bean
		ApiOperations errorbookApiOperations(ObjectProvider<OperationSource> sources,
				ObjectProvider<ErrorReason> errors) {
			return new ApiOperations(sources.orderedStream().toList(),
					SingletonSupplier.of(() -> errors.orderedStream().toList()));
		}

		@Bean
		ErrorReason errorbookDeclaredErrors(ErrorCatalog catalog, ObjectProvider<MapperSource> sources,
				WrapperTypes wrappers, ApplicationContext context) {
			ExceptionCodes codes = new ExceptionCodes(catalog, sources, wrappers, context);
			return ErrorReason.allOf(new DeclaredCodes(),
					new DeclaredExceptions(codes, new ApplicationExceptionHandlers(
							SingletonSupplier.of(() -> ControllerAdviceBean.findAnnotatedBeans(context)))));
		}

		@Lazy(false)
		@Bean
		ApiErrorsCheck errorbookApiErrorsCheck(ApiOperations operations, ErrorCatalog catalog) {
			return new ApiErrorsCheck(operations, catalog);
		}

	}

}

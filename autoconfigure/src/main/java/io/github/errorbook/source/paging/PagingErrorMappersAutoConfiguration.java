package io.github.errorbook.source.paging;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.web.SortArgumentResolver;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the mappers for the orders and pages that clients ask for.
 *
 * @see PagingRequest
 */
@Lazy
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({ SortArgumentResolver.class, InvalidDataAccessApiUsageException.class,
		RequestMappingHandlerAdapter.class })
@ConditionalOnErrorPipeline
final class PagingErrorMappersAutoConfiguration {

	private static final List<String> TYPES = List.of("java.lang.IllegalArgumentException",
			"java.lang.ArithmeticException", "java.sql.SQLException",
			"org.springframework.dao.InvalidDataAccessApiUsageException",
			"org.springframework.dao.InvalidDataAccessResourceUsageException",
			"jakarta.persistence.PersistenceException");

	@Bean
	@Order(MapperSourceOrder.FRAMEWORK)
	MapperSource errorbookPagingMapperSource(ObjectProvider<RequestMappingHandlerAdapter> adapters, ErrorTexts texts) {
		PagingArguments arguments = new PagingArguments(() -> first(adapters));
		InputFaults faults = new InputFaults(texts);
		List<PagingFaultMapper> mappers = new ArrayList<>();
		for (String name : TYPES) {
			if (ClassUtils.isPresent(name, getClass().getClassLoader())) {
				mappers.add(new PagingFaultMapper(
						ClassUtils.resolveClassName(name, getClass().getClassLoader()).asSubclass(Throwable.class),
						arguments, faults));
			}
		}
		return MapperSource.of(mappers);
	}

	private static @Nullable RequestMappingHandlerAdapter first(ObjectProvider<RequestMappingHandlerAdapter> adapters) {
		return adapters.orderedStream().findFirst().orElse(null);
	}

}

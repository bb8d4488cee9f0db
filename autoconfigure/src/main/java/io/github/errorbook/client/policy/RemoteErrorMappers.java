package io.github.errorbook.client.policy;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;

import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.resolve.MapperSource;
import io.github.errorbook.resolve.MapperSourceOrder;

/**
 * The mapper for errors of other services, where the application says what they mean.
 */
@Order(MapperSourceOrder.FRAMEWORK - 1)
final class RemoteErrorMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		ClientPolicies policies = context.getBeanProvider(ClientPolicies.class).getIfAvailable();
		return (policies != null)
				? MapperSource.of(new RemoteErrorMapper(policies, context.getBean(ErrorCatalog.class)))
				: MapperSource.of();
	}

}

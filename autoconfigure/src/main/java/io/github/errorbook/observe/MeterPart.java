package io.github.errorbook.observe;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorPipeline;

/**
 * Counts errors in the meters of the application, if it has some.
 *
 * @see ErrorMeter
 */
final class MeterPart implements PipelinePart {

	@Override
	public List<ErrorListener> listeners(ApplicationContext context) {
		if (!OptionalType.METERS.isBean(context)) {
			return List.of();
		}
		ObjectProvider<MeterRegistry> registry = context.getBeanProvider(MeterRegistry.class);
		return List.of(new ErrorMeter(registry::getObject, context.getBean(ErrorCatalog.class)),
				new ListenerMeters(context.getBeanProvider(ErrorPipeline.class)::getObject, registry::getObject));
	}

}

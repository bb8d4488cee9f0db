package io.github.errorbook.observe;

import java.util.List;

import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.handle.ErrorListener;

/**
 * Adds errors to the observations of requests, from which their meters and spans are
 * made.
 *
 * @see ErrorObserver
 */
final class ObservationPart implements PipelinePart {

	@Override
	public List<ErrorListener> listeners(ApplicationContext context) {
		return (OptionalType.WEB.isPresent(context.getClassLoader()) && OptionalType.OBSERVATIONS.isBean(context))
				? List.of(new ErrorObserver(context.getBean(ErrorCatalog.class))) : List.of();
	}

}

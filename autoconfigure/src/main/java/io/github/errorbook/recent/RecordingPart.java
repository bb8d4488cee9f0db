package io.github.errorbook.recent;

import java.util.List;

import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.render.ValueWriter;

/**
 * Records errors where there is a log for them.
 *
 * @see RecordingListener
 */
final class RecordingPart implements PipelinePart {

	@Override
	public List<ErrorListener> listeners(ApplicationContext context) {
		RecentProperties properties = RecentProperties.of(context.getEnvironment());
		RecentErrorRepository log = properties.enabled()
				? context.getBeanProvider(RecentErrorRepository.class).getIfAvailable() : null;
		return (log != null)
				? List.of(RecordingListener.of(log, context.getBean(ValueWriter.class), properties.instance()))
				: List.of();
	}

}

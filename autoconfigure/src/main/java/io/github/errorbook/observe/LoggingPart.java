package io.github.errorbook.observe;

import java.util.List;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.handle.ErrorListener;

/**
 * Logs every error.
 *
 * @see ErrorLogger
 */
final class LoggingPart implements PipelinePart {

	@Override
	public List<ErrorListener> listeners(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		LoggingProperties properties = LoggingProperties.of(environment);
		return List.of(new ErrorLogger(new LogPairs(ElasticErrorCode.key(environment), properties.include()),
				new ErrorLine(properties.include(), properties.exceptionFromStatus()), properties.maxPerSecond()));
	}

}

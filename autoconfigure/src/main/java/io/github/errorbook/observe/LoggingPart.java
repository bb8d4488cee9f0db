package io.github.errorbook.observe;

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
	public ErrorListener listener(ApplicationContext context) {
		Environment environment = context.getEnvironment();
		LoggingProperties properties = LoggingProperties.of(environment);
		return new ErrorLogger(new LogPairs(ElasticErrorCode.key(environment), properties.include()),
				new ErrorLine(properties.include(), properties.exceptionFromStatus()), properties.maxPerSecond());
	}

}

package io.github.errorbook.actuate;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.recent.RecentErrorsAutoConfiguration;

/**
 * Auto-configuration of the meter that counts errors that gave way to others or for which
 * the log had no room.
 */
@AutoConfiguration(after = RecentErrorsAutoConfiguration.class)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(RecentErrorRepository.class)
final class RecentErrorMetricsAutoConfiguration {

	@Bean
	MeterBinder errorbookRecentErrorMetrics(RecentErrorRepository log) {
		return (registry) -> FunctionCounter.builder("errorbook.recent.dropped", log, RecentErrorRepository::dropped)
			.description("Errors that gave way to others or found no room")
			.register(registry);
	}

}

package io.github.errorbook.recent;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the log of recent errors, in memory unless another one is there.
 *
 * @since 0.1.0
 * @see RecentErrorRepository
 * @see RecordingPart
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnErrorPipeline
@ConditionalOnBooleanProperty(name = "errorbook.recent.enabled", matchIfMissing = true)
public final class RecentErrorsAutoConfiguration {

	@Lazy
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = "errorbook.recent.store", havingValue = "memory", matchIfMissing = true)
	RecentErrorRepository errorbookInMemoryRecentErrorRepository(Environment environment) {
		RecentProperties properties = RecentProperties.of(environment);
		return new InMemoryRecentErrorRepository(properties.maxEntries(), properties.maxBytes().toBytes(),
				properties.retention());
	}

	/*
	 * Not lazy: the service does not start.
	 */
	@Bean
	@ConditionalOnMissingBean
	RecentErrorRepository errorbookMissingRecentErrorRepository() {
		return NoRecentErrorStoreException.refuse();
	}

}

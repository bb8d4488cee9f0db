package io.github.errorbook.recent;

import java.lang.management.ManagementFactory;
import java.util.Objects;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.ErrorHandler;
import io.github.errorbook.render.ValueWriter;

/**
 * Auto-configuration of the log of recent errors, in memory unless another one is there.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnBean(ErrorHandler.class)
@ConditionalOnBooleanProperty(name = "errorbook.recent.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RecentProperties.class)
public final class RecentErrorsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ErrorLog errorbookMemoryErrorLog(RecentProperties properties) {
		if (properties.store() != ErrorStore.MEMORY) {
			throw new NoErrorStoreException();
		}
		return new MemoryErrorLog(properties.maxEntries(), properties.maxBytes().toBytes(), properties.retention());
	}

	@Bean
	RecordingListener errorbookRecordingListener(ErrorLog log, ValueWriter values, RecentProperties properties) {
		return new RecordingListener(log, new DetailsJson(values), Objects.requireNonNullElseGet(properties.instance(),
				() -> ManagementFactory.getRuntimeMXBean().getName()));
	}

}

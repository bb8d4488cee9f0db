package io.github.errorbook.recent.jdbc;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.recent.BoundedErrors;
import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.recent.RecentErrorsAutoConfiguration;
import io.github.errorbook.recent.RecentProperties;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the log of recent errors in the database of the application.
 *
 * @see JdbcRecentErrorRepository
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class, before = RecentErrorsAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass(value = DataSourceScriptDatabaseInitializer.class,
		name = "org.springframework.jdbc.core.JdbcTemplate")
@ConditionalOnErrorPipeline
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBooleanProperty(name = "errorbook.recent.enabled", matchIfMissing = true)
@ConditionalOnProperty(name = "errorbook.recent.store", havingValue = "jdbc")
@ImportRuntimeHints(ErrorSchemaHints.class)
@EnableConfigurationProperties(RecentJdbcProperties.class)
final class JdbcRecentErrorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ErrorSchema errorbookErrorSchema(DataSource dataSource, RecentJdbcProperties properties) {
		return new ErrorSchema(dataSource, properties);
	}

	@Bean
	@ConditionalOnMissingBean(RecentErrorRepository.class)
	JdbcRecentErrorRepository errorbookJdbcRecentErrorRepository(DataSource dataSource, ErrorSchema schema,
			RecentJdbcProperties properties, Environment environment) {
		RecentProperties recent = RecentProperties.of(environment);
		ErrorTable table = new ErrorTable(dataSource, properties.tableName());
		BoundedErrors waiting = new BoundedErrors(recent.maxEntries(), recent.maxBytes().toBytes());
		return new JdbcRecentErrorRepository(table,
				new ErrorWriter(table, waiting, properties, new Retention(recent.retention())), recent.retention());
	}

}

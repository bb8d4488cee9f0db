package io.github.errorbook.recent.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.jdbc.init.PlatformPlaceholderDatabaseDriverResolver;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * Creates the table. In the script its default name stands for the one that is
 * configured.
 */
class ErrorSchema extends DataSourceScriptDatabaseInitializer {

	private final String tableName;

	ErrorSchema(DataSource dataSource, RecentJdbcProperties properties) {
		super(dataSource, settings(dataSource, properties));
		this.tableName = properties.tableName();
	}

	private static DatabaseInitializationSettings settings(DataSource dataSource, RecentJdbcProperties properties) {
		DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
		settings.setMode(properties.initializeSchema());
		settings.setContinueOnError(properties.continueOnError());
		if (properties.initializeSchema() != DatabaseInitializationMode.NEVER) {
			settings.setSchemaLocations(locations(dataSource, properties));
		}
		return settings;
	}

	private static List<String> locations(DataSource dataSource, RecentJdbcProperties properties) {
		PlatformPlaceholderDatabaseDriverResolver resolver = new PlatformPlaceholderDatabaseDriverResolver();
		String platform = properties.platform();
		return (platform != null && !platform.isEmpty()) ? resolver.resolveAll(platform, properties.schema())
				: resolver.resolveAll(dataSource, properties.schema());
	}

	@Override
	public boolean initializeDatabase() {
		try {
			return super.initializeDatabase();
		}
		catch (IllegalStateException ex) {
			throw new NoSchemaException(ex);
		}
	}

	@Override
	protected void runScripts(Scripts scripts) {
		List<Resource> resources = new ArrayList<>();
		scripts.forEach((script) -> resources.add(withTableName(script)));
		super.runScripts(new Scripts(resources).continueOnError(scripts.isContinueOnError())
			.separator(scripts.getSeparator())
			.encoding(StandardCharsets.UTF_8));
	}

	private Resource withTableName(Resource script) {
		try {
			String text = script.getContentAsString(StandardCharsets.UTF_8)
				.replace(RecentJdbcProperties.DEFAULT_TABLE, this.tableName);
			return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), script.getDescription());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

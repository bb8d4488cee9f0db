package io.github.errorbook.source.data;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

import io.github.errorbook.settings.catalog.CheckedSettings;
import io.github.errorbook.settings.catalog.SettingsContext;

/**
 * How failures of data access are reported to clients.
 *
 * @param constraints Constraints of the database, by name. Case, quotes and schema of the
 * name do not count.
 * @since 0.1.0
 */
@ConfigurationProperties(DataProperties.PREFIX)
public record DataProperties(@DefaultValue Map<String, ConstraintProperties> constraints) implements CheckedSettings {

	static final String PREFIX = "errorbook.data";

	public DataProperties {
		constraints = Map.copyOf(constraints);
	}

	/**
	 * Read the properties. What is wrong with them was told at the start.
	 * @param environment the configuration
	 * @return what it says
	 */
	static DataProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate(PREFIX, DataProperties.class);
	}

	@Override
	public void check(SettingsContext context) {
		new ConstraintChecks(context).check(this.constraints);
	}

	/**
	 * What a broken constraint means.
	 *
	 * @param code Code of the catalog; by default DUPLICATE_RECORD for a unique
	 * constraint and CONFLICT for any other.
	 * @param field Field of the request that the constraint concerns, as clients write
	 * it; none if empty.
	 * @since 0.1.0
	 */
	public record ConstraintProperties(@Nullable String code, @Nullable String field) {

	}

}

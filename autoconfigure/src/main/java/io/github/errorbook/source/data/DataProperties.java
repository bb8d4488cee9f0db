package io.github.errorbook.source.data;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failures of data access are reported to clients.
 *
 * @param constraints Constraints of the database, by name. Case, quotes and schema of the
 * name do not count.
 * @since 0.1.0
 */
@ConfigurationProperties(prefix = DataProperties.PREFIX, ignoreUnknownFields = false)
public record DataProperties(@DefaultValue Map<String, ConstraintProperties> constraints) {

	static final String PREFIX = "errorbook.data";

	public DataProperties {
		constraints = Map.copyOf(constraints);
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

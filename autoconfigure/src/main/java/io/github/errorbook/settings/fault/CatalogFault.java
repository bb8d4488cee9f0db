package io.github.errorbook.settings.fault;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * One thing that is wrong with the catalog or with another setting.
 *
 * @param property the property as it is written in its source
 * @param value the value as it is written, or {@code null} where there is none
 * @param origin where the property is written, or {@code null} if that is not known
 * @param reason what is wrong, a sentence
 * @param cure what to write instead, a sentence
 * @since 0.1.0
 */
public record CatalogFault(String property, @Nullable String value, @Nullable Origin origin, String reason,
		String cure) {

}

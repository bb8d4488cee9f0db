package io.github.errorbook.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog declares about one member of a code's {@code details}.
 *
 * @param type the type in the words of the reference, such as {@code decimal}, or
 * {@code null} where it is not said
 * @param description what the member means, or {@code null} where it is not said
 * @param example a value as a reader might meet it, or {@code null} for one that the type
 * suggests
 * @since 0.1.0
 */
public record DetailDefinition(@Nullable String type, @Nullable String description, @Nullable String example) {

}

package io.github.errorbook.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The retirement of a code.
 *
 * @param since the version of the API from which the code is deprecated, or {@code null}
 * @param replacedBy the code that takes its place, or {@code null} for none
 * @param removeIn the version of the API that no longer sends the code, or {@code null}
 * @since 0.1.0
 */
public record Deprecation(@Nullable String since, @Nullable String replacedBy, @Nullable String removeIn) {

}

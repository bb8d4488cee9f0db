/**
 * Which operations can refuse their input by Bean Validation. Begin with
 * {@code ValidatedArgumentErrors}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.validation;

import org.jspecify.annotations.NullMarked;

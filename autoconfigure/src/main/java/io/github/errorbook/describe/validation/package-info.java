/**
 * Which operations can refuse their input by Bean Validation.
 */
@NullMarked
package io.github.errorbook.describe.validation;

import org.jspecify.annotations.NullMarked;

/**
 * Recognises what validation throws.
 */
@NullMarked
package io.github.errorbook.source.validation;

import org.jspecify.annotations.NullMarked;

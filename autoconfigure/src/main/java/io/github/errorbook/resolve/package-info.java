/**
 * From a {@link java.lang.Throwable} to a resolved error: a chain of one-method mappers.
 */
@NullMarked
package io.github.errorbook.resolve;

import org.jspecify.annotations.NullMarked;

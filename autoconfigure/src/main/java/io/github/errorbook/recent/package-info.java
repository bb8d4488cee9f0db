/**
 * Keeps what happened lately, for operators and for the callers themselves.
 */
@NullMarked
package io.github.errorbook.recent;

import org.jspecify.annotations.NullMarked;

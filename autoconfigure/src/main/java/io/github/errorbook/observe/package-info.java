/**
 * Tells operators of errors.
 */
@NullMarked
package io.github.errorbook.observe;

import org.jspecify.annotations.NullMarked;

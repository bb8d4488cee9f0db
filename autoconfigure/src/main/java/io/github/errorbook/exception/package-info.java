/**
 * What applications throw, and the annotations for their own exceptions.
 */
@NullMarked
package io.github.errorbook.exception;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps failures on the way to an answer from doing harm, in responses and in logs.
 */
@NullMarked
package io.github.errorbook.guard;

import org.jspecify.annotations.NullMarked;

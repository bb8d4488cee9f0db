/**
 * Keeps failures on the way to an answer from doing harm, in responses and in logs.
 * {@link io.github.errorbook.guard.FailureLog} reports a failure once,
 * {@link io.github.errorbook.guard.SafeTrace} logs a stack trace without what a client
 * sent.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.guard;

import org.jspecify.annotations.NullMarked;

/**
 * Keeps what happened lately, for operators and for the callers themselves.
 * {@link io.github.errorbook.recent.RecentErrorRepository} keeps records,
 * {@link io.github.errorbook.recent.RecentError} is one,
 * {@link io.github.errorbook.recent.RecentErrorQuery} asks for some.
 */
@NullMarked
package io.github.errorbook.recent;

import org.jspecify.annotations.NullMarked;

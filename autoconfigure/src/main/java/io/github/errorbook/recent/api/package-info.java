/**
 * Shows callers their own errors. Begin with {@code RecentErrorsController}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.recent.api;

import org.jspecify.annotations.NullMarked;

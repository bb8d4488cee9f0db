/**
 * Shows callers their own errors. Begin with {@code RecentErrorsController}.
 */
@NullMarked
package io.github.errorbook.recent.api;

import org.jspecify.annotations.NullMarked;

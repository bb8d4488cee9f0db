/**
 * Shows callers their own errors.
 */
@NullMarked
package io.github.errorbook.recent.api;

import org.jspecify.annotations.NullMarked;

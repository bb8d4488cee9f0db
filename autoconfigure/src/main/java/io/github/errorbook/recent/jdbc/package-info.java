/**
 * Keeps recent errors in the database of the application.
 */
@NullMarked
package io.github.errorbook.recent.jdbc;

import org.jspecify.annotations.NullMarked;

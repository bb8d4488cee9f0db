/**
 * Shows operators the catalog as the service runs it.
 */
@NullMarked
package io.github.errorbook.actuate;

import org.jspecify.annotations.NullMarked;

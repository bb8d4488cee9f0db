/**
 * The one way in: resolve, customize, notify listeners.
 */
@NullMarked
package io.github.errorbook.handle;

import org.jspecify.annotations.NullMarked;

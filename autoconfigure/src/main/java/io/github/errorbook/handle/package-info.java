/**
 * The one way in: resolve, customize, notify listeners.
 * {@link io.github.errorbook.handle.ErrorPipeline} is the way,
 * {@link io.github.errorbook.handle.ErrorCustomizer} and
 * {@link io.github.errorbook.handle.ErrorListener} are where others take part.
 */
@NullMarked
package io.github.errorbook.handle;

import org.jspecify.annotations.NullMarked;

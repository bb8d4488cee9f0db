/**
 * Finds the application's message bundles, and mistakes in their texts. Begin with
 * {@code ErrorTextsLoader}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.settings.texts;

import org.jspecify.annotations.NullMarked;

/**
 * Finds the application's message bundles. Begin with {@code ErrorTextsLoader}.
 */
@NullMarked
package io.github.errorbook.settings.texts;

import org.jspecify.annotations.NullMarked;

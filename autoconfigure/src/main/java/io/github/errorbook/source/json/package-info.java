/**
 * Recognises what reading JSON throws.
 */
@NullMarked
package io.github.errorbook.source.json;

import org.jspecify.annotations.NullMarked;

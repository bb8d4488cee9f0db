/**
 * Recognises what data access throws.
 */
@NullMarked
package io.github.errorbook.source.data;

import org.jspecify.annotations.NullMarked;

/**
 * The catalog as pages for people and as files for tools: what each public code means,
 * what leads to it, how to fix it, and the exact response. Begin with {@code
 * PublicCodes}, which says what is shown, {@code CodeEntries}, which puts together what
 * there is to say of a code, and {@code Pages}, which makes pages of it.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.reference;

import org.jspecify.annotations.NullMarked;

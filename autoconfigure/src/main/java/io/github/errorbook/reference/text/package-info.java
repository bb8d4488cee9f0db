/**
 * Texts from which pages and their code are made, without a page. Begin with
 * {@code JsonLayout}, which lays bodies out, and {@code ClientRequest}, which writes the
 * code of clients.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.reference.text;

import org.jspecify.annotations.NullMarked;

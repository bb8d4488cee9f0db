/**
 * Recognises what data access throws. Begin with {@code DataFailures}, which asks one
 * reader for each library, {@code Vendor}, which knows the codes of databases, and {@code
 * DataFailure}, which names the code.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.data;

import org.jspecify.annotations.NullMarked;

/**
 * Tells operators of errors. Begin with {@code ErrorLogger}, {@code ErrorMeter} and
 * {@code ErrorObserver}, three listeners that do not know one another.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.observe;

import org.jspecify.annotations.NullMarked;

/**
 * What the rooms below share, each of which recognises the exceptions of one subject.
 * Begin with {@link io.github.errorbook.source.OptionalType}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source;

import org.jspecify.annotations.NullMarked;

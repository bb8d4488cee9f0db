/**
 * What rooms add to the pipeline. Begin with
 * {@link io.github.errorbook.autoconfigure.part.PipelinePart}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.autoconfigure.part;

import org.jspecify.annotations.NullMarked;

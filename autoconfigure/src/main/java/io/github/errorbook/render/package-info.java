/**
 * From the envelope to bytes and headers.
 * {@link io.github.errorbook.render.ErrorRenderer} chooses the form,
 * {@code EnvelopeWriter} and {@code ProblemWriter} write one each.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.render;

import org.jspecify.annotations.NullMarked;

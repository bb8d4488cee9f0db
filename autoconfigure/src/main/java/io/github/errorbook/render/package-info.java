/**
 * From the envelope to bytes and headers.
 * {@link io.github.errorbook.render.ErrorRenderer} chooses the form,
 * {@code EnvelopeWriter} and {@code ProblemWriter} write one each.
 */
@NullMarked
package io.github.errorbook.render;

import org.jspecify.annotations.NullMarked;

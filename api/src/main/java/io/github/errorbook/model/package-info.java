/**
 * The wire side of an error: the envelope and its details.
 * {@link io.github.errorbook.model.ErrorEnvelope} is what is sent,
 * {@link io.github.errorbook.model.ErrorDetails} its details,
 * {@link io.github.errorbook.model.Violation} one thing that is wrong with the input.
 */
@NullMarked
package io.github.errorbook.model;

import org.jspecify.annotations.NullMarked;

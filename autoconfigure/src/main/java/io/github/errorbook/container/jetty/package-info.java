/**
 * Brings in what Jetty rejects before Spring sees it. Begin with {@code
 * EnvelopeErrorHandler}, which Jetty asks for each body of an error.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.container.jetty;

import org.jspecify.annotations.NullMarked;

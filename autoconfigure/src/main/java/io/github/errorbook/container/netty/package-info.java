/**
 * Answers what Netty rejects before a WebFlux application sees it. Begin with {@code
 * EnvelopeResponseHandler}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.container.netty;

import org.jspecify.annotations.NullMarked;

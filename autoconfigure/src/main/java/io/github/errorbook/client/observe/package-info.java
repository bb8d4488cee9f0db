/**
 * Tells operators of the errors of other services. Begin with {@code RemoteErrorMeter}
 * and {@code RemoteErrorSpans}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.client.observe;

import org.jspecify.annotations.NullMarked;

/**
 * What {@code errorbook.clients} says of the errors of other services. Begin with
 * {@code RemoteErrors}, which makes an exception of an answer, and
 * {@code RemoteErrorMapper}, which says what callers of this service get;
 * {@code RemotePolicy} decides for both.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.client.policy;

import org.jspecify.annotations.NullMarked;

/**
 * Recognises what calls to other services throw. A client learns of such a failure by a
 * status of this service, never by status, headers or body of the other one; only a time
 * to wait is passed on. Begin with {@code UpstreamAnswer}, which chooses the status,
 * {@code LibraryFaults}, the table of libraries, and {@code CallOrigin}, which tells a
 * call from the application's own files.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.source.upstream;

import org.jspecify.annotations.NullMarked;

/**
 * Recognises what calls to other services throw. A client is told of such a failure by a
 * status of this service, never by status, headers or body of the other one; only a time
 * to wait is passed on.
 */
@NullMarked
package io.github.errorbook.source.upstream;

import org.jspecify.annotations.NullMarked;

/**
 * The errors of other services. {@link io.github.errorbook.client.RemoteApiException} is
 * what a call throws, {@link io.github.errorbook.client.RemoteError} what the other
 * service said, {@link io.github.errorbook.client.RemoteRetry} when to call again.
 */
@NullMarked
package io.github.errorbook.client;

import org.jspecify.annotations.NullMarked;

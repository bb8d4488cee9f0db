/**
 * Reads what other services say of their errors, in every form that
 * {@code errorbook.response} can give, and in those of others. Begin with
 * {@code RemoteErrorDecoder}. Nothing here fails because of a body.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.client.decode;

import org.jspecify.annotations.NullMarked;

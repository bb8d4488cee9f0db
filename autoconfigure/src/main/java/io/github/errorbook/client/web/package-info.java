/**
 * The errors of calls by {@code WebClient}, and by HTTP interfaces on top of it. Begin
 * with {@code WebClientErrors}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.client.web;

import org.jspecify.annotations.NullMarked;

/**
 * The errors of calls by {@code RestClient}, by HTTP interfaces on top of it, and by
 * {@code RestTemplate}. Begin with {@code RestClientErrors}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.client.rest;

import org.jspecify.annotations.NullMarked;

/**
 * The errors of calls by Feign clients of Spring Cloud OpenFeign. Begin with
 * {@code FeignErrors}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.client.feign;

import org.jspecify.annotations.NullMarked;

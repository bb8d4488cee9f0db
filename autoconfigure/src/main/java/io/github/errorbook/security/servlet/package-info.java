/**
 * Lives with Spring Security in a servlet application. Begin with {@code
 * SecurityPassThrough}, which leaves refusals to Spring Security, and {@code
 * RefusalFilter}, which keeps what was refused.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.security.servlet;

import org.jspecify.annotations.NullMarked;

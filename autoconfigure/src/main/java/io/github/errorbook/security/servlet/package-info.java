/**
 * Security of a servlet application: lives with Spring Security, and hides what is
 * forbidden. Begin with {@code SecurityPassThrough}, which leaves refusals to Spring
 * Security, and {@code RefusalFilter}, which keeps what was refused.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.security.servlet;

import org.jspecify.annotations.NullMarked;

/**
 * The filters of Spring Security in a servlet application, asked what they refuse. Begin
 * with {@code ServletFilterChains}.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.describe.security.servlet;

import org.jspecify.annotations.NullMarked;

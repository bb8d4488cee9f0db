/**
 * Brings errors of a servlet application in and carries responses out.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.servlet;

import org.jspecify.annotations.NullMarked;

/**
 * Brings errors of a servlet application in and carries responses out. Begin with
 * {@code ErrorFilter}, which catches, {@code ServletErrorDoor}, which hands over, and
 * {@code ServletErrorWriter}, which writes.
 * <p>
 * Internal: it can change with any release.
 */
@NullMarked
package io.github.errorbook.servlet;

import org.jspecify.annotations.NullMarked;

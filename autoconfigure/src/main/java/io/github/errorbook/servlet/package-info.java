/**
 * Brings errors of a servlet application in and carries responses out.
 */
@NullMarked
package io.github.errorbook.servlet;

import org.jspecify.annotations.NullMarked;

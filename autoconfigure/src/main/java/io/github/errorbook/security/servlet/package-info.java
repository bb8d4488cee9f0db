/**
 * Security of a servlet application: lives with Spring Security, and hides what is
 * forbidden.
 */
@NullMarked
package io.github.errorbook.security.servlet;

import org.jspecify.annotations.NullMarked;

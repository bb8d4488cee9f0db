/**
 * Lives with Spring Security in a servlet application.
 */
@NullMarked
package io.github.errorbook.security.servlet;

import org.jspecify.annotations.NullMarked;

/**
 * Errors of controllers that are tested without an application context.
 */
@NullMarked
package io.github.errorbook.test.mvc;

import org.jspecify.annotations.NullMarked;

/**
 * Endpoints and meters for operators.
 */
@NullMarked
package io.github.errorbook.actuate;

import org.jspecify.annotations.NullMarked;

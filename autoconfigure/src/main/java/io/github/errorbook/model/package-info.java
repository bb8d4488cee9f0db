/**
 * The wire side of an error: the envelope and its details.
 */
@NullMarked
package io.github.errorbook.model;

import org.jspecify.annotations.NullMarked;

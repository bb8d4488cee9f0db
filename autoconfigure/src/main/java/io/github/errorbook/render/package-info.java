/**
 * From the envelope to bytes and headers.
 */
@NullMarked
package io.github.errorbook.render;

import org.jspecify.annotations.NullMarked;

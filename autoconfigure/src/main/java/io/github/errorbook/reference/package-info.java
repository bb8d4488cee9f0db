/**
 * The catalog as pages for people and as files for tools: what each public code means,
 * what leads to it, how to fix it, and the exact response.
 */
@NullMarked
package io.github.errorbook.reference;

import org.jspecify.annotations.NullMarked;

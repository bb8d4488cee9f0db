/**
 * Recognises what Spring Security throws.
 */
@NullMarked
package io.github.errorbook.source.security;

import org.jspecify.annotations.NullMarked;

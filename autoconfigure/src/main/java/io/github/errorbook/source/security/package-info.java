/**
 * Recognises what Spring Security throws. Each mapper knows one type.
 */
@NullMarked
package io.github.errorbook.source.security;

import org.jspecify.annotations.NullMarked;

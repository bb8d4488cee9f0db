/**
 * Which operations Spring Security can refuse, asked of its own rules.
 */
@NullMarked
package io.github.errorbook.describe.security;

import org.jspecify.annotations.NullMarked;

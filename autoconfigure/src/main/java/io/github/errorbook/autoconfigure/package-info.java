/**
 * Puts the parts together and reads the configuration.
 */
@NullMarked
package io.github.errorbook.autoconfigure;

import org.jspecify.annotations.NullMarked;

/**
 * What the doors of embedded containers share.
 */
@NullMarked
package io.github.errorbook.container;

import org.jspecify.annotations.NullMarked;

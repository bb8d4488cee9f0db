/**
 * What is particular to Jetty.
 */
@NullMarked
package io.github.errorbook.container.jetty;

import org.jspecify.annotations.NullMarked;

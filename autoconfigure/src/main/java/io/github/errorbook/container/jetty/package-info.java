/**
 * Brings in what Jetty rejects before Spring sees it.
 */
@NullMarked
package io.github.errorbook.container.jetty;

import org.jspecify.annotations.NullMarked;

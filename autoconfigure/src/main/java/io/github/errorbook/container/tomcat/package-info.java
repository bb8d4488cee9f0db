/**
 * Brings in what Tomcat rejects before Spring sees it.
 */
@NullMarked
package io.github.errorbook.container.tomcat;

import org.jspecify.annotations.NullMarked;

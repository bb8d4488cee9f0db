/**
 * What is particular to Tomcat.
 */
@NullMarked
package io.github.errorbook.container.tomcat;

import org.jspecify.annotations.NullMarked;

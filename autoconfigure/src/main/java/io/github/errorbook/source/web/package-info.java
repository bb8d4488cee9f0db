/**
 * Recognises what Spring Web and Spring MVC throw.
 */
@NullMarked
package io.github.errorbook.source.web;

import org.jspecify.annotations.NullMarked;

/**
 * Errors in the OpenAPI document that springdoc makes.
 */
@NullMarked
package io.github.errorbook.openapi;

import org.jspecify.annotations.NullMarked;

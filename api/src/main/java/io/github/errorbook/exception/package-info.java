/**
 * What applications throw, and the annotations for their own exceptions.
 * {@link io.github.errorbook.exception.ApiException} is thrown with a code,
 * {@link io.github.errorbook.exception.ResourceNotFoundException} is one of the ready
 * ones, {@link io.github.errorbook.exception.ApiErrorCode} gives a code to an exception
 * of the application.
 */
@NullMarked
package io.github.errorbook.exception;

import org.jspecify.annotations.NullMarked;

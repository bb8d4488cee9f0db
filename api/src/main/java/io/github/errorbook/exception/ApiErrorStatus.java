package io.github.errorbook.exception;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes what a method without parameters returns the status of an exception: a number, or
 * a type that has one, such as Spring's {@code HttpStatus}. It counts in place of the
 * status of the exception's code, and of a code that the catalog lacks. A value that is
 * {@code null} or no status of an error counts for nothing.
 *
 * @since 0.1.0
 * @see ApiErrorCode
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiErrorStatus {

}

package io.github.errorbook.exception;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an exception a code of the catalog. On a class, {@link #value()} is the code, and
 * it holds for subclasses too; on a method without parameters, the method returns the
 * code, as a {@code String}, an enum or an {@link io.github.errorbook.catalog.ErrorCode
 * ErrorCode}, for one class that carries many.
 *
 * @since 0.1.0
 * @see ApiErrorDetail
 * @see ApiErrorStatus
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface ApiErrorCode {

	/**
	 * The code.
	 * @return the code; empty on a method
	 */
	String value() default "";

}

package io.github.errorbook.exception;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a field, or what a method without parameters returns, a member of the error's
 * details.
 *
 * @since 0.1.0
 * @see ApiErrorCode
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD })
public @interface ApiErrorDetail {

	/**
	 * The name of the member.
	 * @return the name; empty for that of the field, or of the property that the method
	 * reads
	 */
	String value() default "";

}

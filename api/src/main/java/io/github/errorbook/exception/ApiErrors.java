package io.github.errorbook.exception;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names codes that an operation can return, for documentation only: nothing changes at
 * run time. On a handler method it speaks of that operation, on a controller of all its
 * operations, and both count. An annotation of your own that carries it stands for its
 * codes. What declared exceptions, parameters and security add need not be repeated.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface ApiErrors {

	/**
	 * The codes.
	 * @return codes of the catalog; a service whose documentation is asked for does not
	 * start with one that is not there
	 */
	String[] value();

}

package io.github.errorbook.resolve;

/**
 * A mapper for the exceptions of a library rather than of the application. It is asked
 * after the application's own at the same type, and for the cause of another exception
 * only where that one exists to wrap: a parse error inside a service's own exception is
 * not the client's.
 *
 * @param <T> the class or interface of the exceptions
 * @since 0.1.0
 */
@FunctionalInterface
public interface FrameworkErrorMapper<T> extends ErrorMapper<T> {

}

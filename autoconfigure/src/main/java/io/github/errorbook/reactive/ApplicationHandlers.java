package io.github.errorbook.reactive;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;

import io.github.errorbook.door.InnerFilters;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.Remembered;

/**
 * Those beside the advices that an exception may be meant for: filters and handlers of
 * the application and of libraries, and of Spring Security. Safe for use by several
 * threads.
 */
final class ApplicationHandlers {

	private final Supplier<List<WebExceptionHandler>> handlers;

	private final Supplier<List<InnerFilters>> inner;

	/**
	 * Create the handlers.
	 * @param handlers gives the handlers of everybody in their order, asked once
	 * @param inner gives who knows the filters inside of others, asked once
	 */
	ApplicationHandlers(ObjectProvider<WebExceptionHandler> handlers, ObjectProvider<InnerFilters> inner) {
		this.handlers = new Remembered<>(() -> handlers.orderedStream().toList());
		this.inner = new Remembered<>(() -> inner.stream().toList());
	}

	/**
	 * Return the handlers of the application that stand behind another.
	 * @param handler the other
	 * @return the handlers in their order
	 */
	List<WebExceptionHandler> behind(WebExceptionHandler handler) {
		return this.handlers.get()
			.stream()
			.dropWhile((other) -> other != handler)
			.filter(ApplicationHandlers::isOfApplication)
			.toList();
	}

	/**
	 * Return whether nobody of the application sees exceptions that go out through some
	 * filters.
	 * @param filters the filters
	 * @return {@code false} if one of them, or a handler, may want to answer them
	 */
	boolean areNone(List<WebFilter> filters) {
		return filters.stream().noneMatch(this::mayHandle)
				&& this.handlers.get().stream().noneMatch(ApplicationHandlers::isOfApplication);
	}

	private boolean mayHandle(WebFilter filter) {
		return isOfApplication(filter) || (isOfSecurity(filter.getClass()) && !isAllOfSpring(filter));
	}

	private boolean isAllOfSpring(WebFilter filter) {
		List<?> inside = this.inner.get().stream().flatMap((inner) -> inner.of(filter)).toList();
		return !inside.isEmpty() && inside.stream().noneMatch(ApplicationHandlers::isOfApplication);
	}

	/**
	 * Return whether the filters of Spring Security may want to answer an exception. They
	 * know only such of their own kind, and those inside of others.
	 * @param thrown the exception
	 * @return {@code true} if it must reach them
	 */
	static boolean isForSecurity(Throwable thrown) {
		return Causes.find(thrown, ApplicationHandlers::isOfSecurity) != null;
	}

	private static boolean isOfSecurity(Throwable thrown) {
		for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
			if (isOfSecurity(type)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOfSecurity(Class<?> type) {
		return type.getName().startsWith("org.springframework.security.");
	}

	private static boolean isOfApplication(Object bean) {
		String type = bean.getClass().getName();
		return !(type.startsWith("org.springframework.") || type.startsWith("io.github.errorbook.reactive.")
				|| type.startsWith("io.github.errorbook.security.")) || type.startsWith("org.springframework.samples.");
	}

}

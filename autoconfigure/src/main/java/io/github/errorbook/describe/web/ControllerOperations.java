package io.github.errorbook.describe.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.describe.ApiOperation;

/**
 * The operations of annotated controllers, without those of libraries: the error page,
 * the actuator, Errorbook itself.
 *
 * @since 0.1.0
 */
public final class ControllerOperations {

	private static final List<String> LIBRARIES = List.of("org.springframework.boot.", "org.springdoc.");

	private static final String OUR_BEANS = "errorbook";

	private ControllerOperations() {
	}

	/**
	 * Return the operations that lead to one handler method.
	 * @param handler the handler method
	 * @param paths the patterns of their paths
	 * @param methods their methods; empty for any
	 * @return the operations; none if the handler is one of a library
	 */
	public static Stream<ApiOperation> of(HandlerMethod handler, Collection<String> paths, Set<RequestMethod> methods) {
		List<String> names = methods.isEmpty() ? List.of("*") : methods.stream().map(RequestMethod::name).toList();
		return isOfApplication(handler)
				? paths.stream()
					.flatMap((path) -> names.stream().map((method) -> new ApiOperation(method, path, handler)))
				: Stream.empty();
	}

	private static boolean isOfApplication(HandlerMethod handler) {
		String type = handler.getBeanType().getName();
		boolean ours = handler.getBean() instanceof String name && name.startsWith(OUR_BEANS)
				&& type.startsWith("io.github.errorbook.");
		return !ours && LIBRARIES.stream().noneMatch(type::startsWith);
	}

}

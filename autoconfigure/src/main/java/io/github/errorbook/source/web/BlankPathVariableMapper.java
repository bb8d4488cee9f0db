package io.github.errorbook.source.web;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerErrorException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A path variable of WebFlux that is missing. Where the path has a place for it, the
 * client has left that blank; where it has none, that is a fault of the service.
 */
final class BlankPathVariableMapper implements FrameworkErrorMapper<ServerErrorException> {

	private final InputFaults faults;

	BlankPathVariableMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public @Nullable ErrorMapping map(ServerErrorException thrown) {
		MethodParameter parameter = thrown.getMethodParameter();
		String name = thrown.getReason();
		if (name == null || parameter == null || Causes.of(thrown) != null
				|| !parameter.hasParameterAnnotation(PathVariable.class) || !hasPlace(parameter, name)) {
			return null;
		}
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.violation(InputFault.REQUIRED, name, InputLocation.PATH));
	}

	private static boolean hasPlace(MethodParameter parameter, String name) {
		Method method = parameter.getMethod();
		return method != null && Stream.of(method, parameter.getContainingClass())
			.flatMap(BlankPathVariableMapper::paths)
			.anyMatch((path) -> path.contains("{" + name + "}") || path.contains("{" + name + ":"));
	}

	private static Stream<String> paths(AnnotatedElement element) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
		return (mapping != null) ? Stream.of(mapping.path()) : Stream.empty();
	}

}

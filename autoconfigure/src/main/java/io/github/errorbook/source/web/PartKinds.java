package io.github.errorbook.source.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A part of another kind than the handler asks for, such as a field in place of a file.
 * WebFlux passes it on as it comes, so that Java refuses it.
 */
final class PartKinds {

	private static final String KIND = "org.springframework.http.codec.multipart.DefaultParts$";

	private PartKinds() {
	}

	static List<ErrorMapper<?>> mappers(InputFaults faults) {
		return List.of(
				FrameworkErrorMapper.of(ClassCastException.class,
						(thrown) -> map(isOtherKind(ExceptionFacts.messageOf(thrown)), faults)),
				FrameworkErrorMapper.of(IllegalStateException.class, (thrown) -> map(isOtherArgument(thrown), faults)));
	}

	private static @Nullable ErrorMapping map(boolean other, InputFaults faults) {
		return other ? ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(faults.unreadableBody())
				: null;
	}

	private static boolean isOtherKind(@Nullable String message) {
		return message != null && message.startsWith("class " + KIND);
	}

	/* What Java says of the argument depends on how often the method was called. */
	private static boolean isOtherArgument(IllegalStateException thrown) {
		String message = ExceptionFacts.messageOf(thrown);
		return message != null && Causes.of(thrown) instanceof IllegalArgumentException
				&& message.contains("[type=" + KIND);
	}

}

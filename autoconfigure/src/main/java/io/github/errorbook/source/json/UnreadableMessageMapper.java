package io.github.errorbook.source.json;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.ExceptionFacts;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The body of a request that is missing or cannot be read, in whatever format. What
 * another service answered is not the fault of the client.
 */
final class UnreadableMessageMapper implements FrameworkErrorMapper<HttpMessageNotReadableException> {

	private static final String MISSING = "Required request body is missing";

	private final InputFaults faults;

	private final BodyFaultReader reader;

	UnreadableMessageMapper(InputFaults faults, BodyFaultReader reader) {
		this.faults = faults;
		this.reader = reader;
	}

	@Override
	public @Nullable ErrorMapping map(HttpMessageNotReadableException thrown) {
		ErrorMapping mapping = mapUnread(thrown);
		if (mapping == null) {
			return null;
		}
		Violation violation = this.reader.read(Causes.of(thrown));
		Violation found = (violation != null) ? violation : withoutParser(ExceptionFacts.messageOf(thrown));
		return mapping.withViolations(BodyType.isPart() ? found.withIn(InputLocation.PART) : found);
	}

	@Override
	public @Nullable ErrorMapping mapUnread(HttpMessageNotReadableException thrown) {
		return (thrown.getHttpInputMessage() instanceof ClientHttpResponse) ? null
				: ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
	}

	private Violation withoutParser(@Nullable String message) {
		boolean missing = message != null && message.startsWith(MISSING);
		return this.faults.violation(missing ? InputFault.MISSING_BODY : InputFault.UNREADABLE_BODY, "",
				InputLocation.BODY);
	}

}

package io.github.errorbook.source.paging;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * A query that fails because of the order or the page that the client asked for. What a
 * library throws then is what it throws for a query that the service has wrong: it is the
 * client's fault only if it is about what this request asks for.
 */
final class PagingFaultMapper implements FrameworkErrorMapper<Throwable> {

	private final Class<? extends Throwable> type;

	private final PagingArguments arguments;

	private final InputFaults faults;

	PagingFaultMapper(Class<? extends Throwable> type, PagingArguments arguments, InputFaults faults) {
		this.type = type;
		this.arguments = arguments;
		this.faults = faults;
	}

	@Override
	public Class<?> type() {
		return this.type;
	}

	@Override
	public @Nullable ErrorMapping map(Throwable thrown) {
		PagingRequest request = PagingRequest.current(this.arguments);
		return (request != null) ? map(Complaint.of(thrown), request) : null;
	}

	private @Nullable ErrorMapping map(Complaint complaint, PagingRequest request) {
		String property = complaint.ofLibrary() ? property(request, complaint) : null;
		if (property != null) {
			return mapping(InputFault.UNKNOWN_FIELD, property);
		}
		String parameter = complaint.ofRange() ? request.outOfRange() : null;
		return (parameter != null) ? mapping(InputFault.OUT_OF_RANGE, parameter) : null;
	}

	private static @Nullable String property(PagingRequest request, Complaint complaint) {
		for (String property : request.properties()) {
			if (complaint.isAboutOrderBy(property)) {
				return property;
			}
		}
		return request.values().filter(complaint::isAbout).findFirst().orElse(null);
	}

	private ErrorMapping mapping(InputFault fault, String field) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.violation(fault, field, InputLocation.QUERY));
	}

}

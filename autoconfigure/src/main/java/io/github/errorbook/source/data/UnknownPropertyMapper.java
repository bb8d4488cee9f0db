package io.github.errorbook.source.data;

import org.springframework.data.core.PropertyPath;
import org.springframework.data.core.PropertyReferenceException;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * The client sorts or filters by a property that does not exist.
 */
final class UnknownPropertyMapper implements FrameworkErrorMapper<PropertyReferenceException> {

	private final InputFaults faults;

	UnknownPropertyMapper(InputFaults faults) {
		this.faults = faults;
	}

	@Override
	public ErrorMapping map(PropertyReferenceException thrown) {
		PropertyPath base = thrown.getBaseProperty();
		String field = ((base != null) ? base.toDotPath() + "." : "") + thrown.getPropertyName();
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST)
			.withViolations(this.faults.violation(InputFault.UNKNOWN_FIELD, field, null));
	}

	@Override
	public ErrorMapping mapUnread(PropertyReferenceException thrown) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST);
	}

}

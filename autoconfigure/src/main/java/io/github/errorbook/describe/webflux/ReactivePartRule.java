package io.github.errorbook.describe.webflux;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.codec.multipart.Part;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.BoundArgument;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * A part of a multipart request. The request can be malformed, and too large, because
 * there is always a limit for the headers of a part; the content of a part that is not
 * taken as a {@link Part} can be of a wrong type.
 */
final class ReactivePartRule implements ArgumentRule {

	private final ArgumentRule content;

	/**
	 * Create a rule.
	 * @param content knows what can go wrong with the content of a part
	 */
	ReactivePartRule(ArgumentRule content) {
		this.content = content;
	}

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		Set<StandardErrorCode> codes = EnumSet.of(StandardErrorCode.INVALID_REQUEST,
				StandardErrorCode.PAYLOAD_TOO_LARGE);
		if (!isPart(ResolvableType.forMethodParameter(BoundArgument.content(parameter)))) {
			codes.addAll(this.content.codes(parameter));
		}
		return codes;
	}

	@Override
	public @Nullable Violation example(MethodParameter parameter, InputFaults faults) {
		return faults.violation(InputFault.REQUIRED, ParameterPlace.implied(parameter).name(), InputLocation.PART);
	}

	private static boolean isPart(ResolvableType type) {
		Class<?> raw = type.toClass();
		return Part.class.isAssignableFrom(raw)
				|| (Collection.class.isAssignableFrom(raw) && isPart(type.asCollection().getGeneric()));
	}

}

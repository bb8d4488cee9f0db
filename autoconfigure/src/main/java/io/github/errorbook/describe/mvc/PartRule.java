package io.github.errorbook.describe.mvc;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.describe.web.ArgumentRule;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * A part of a multipart request. The request can be malformed, and too large where a
 * limit is set; the content of a part that is not a file can be of a wrong type.
 */
final class PartRule implements ArgumentRule {

	private final Supplier<@Nullable MultipartConfigElement> limits;

	private final ArgumentRule content;

	/**
	 * Create a rule.
	 * @param limits the limits, or {@code null} if there are none
	 * @param content knows what can go wrong with the content of a part
	 */
	PartRule(Supplier<@Nullable MultipartConfigElement> limits, ArgumentRule content) {
		this.limits = limits;
		this.content = content;
	}

	static boolean isFile(MethodParameter parameter) {
		return MultipartResolutionDelegate.isMultipartArgument(parameter.nestedIfOptional());
	}

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		Set<StandardErrorCode> codes = EnumSet.of(StandardErrorCode.INVALID_REQUEST);
		if (isLimited()) {
			codes.add(StandardErrorCode.PAYLOAD_TOO_LARGE);
		}
		if (!isFile(parameter)) {
			codes.addAll(this.content.codes(parameter));
		}
		return codes;
	}

	@Override
	public Violation example(MethodParameter parameter, InputFaults faults) {
		return faults.violation(InputFault.REQUIRED, ParameterPlace.implied(parameter).name(), InputLocation.PART);
	}

	private boolean isLimited() {
		MultipartConfigElement limits = this.limits.get();
		return limits != null && (limits.getMaxFileSize() >= 0 || limits.getMaxRequestSize() >= 0);
	}

}

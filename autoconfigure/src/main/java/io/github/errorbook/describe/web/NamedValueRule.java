package io.github.errorbook.describe.web;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.bind.annotation.ValueConstants;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.input.ParameterPlace;
import io.github.errorbook.model.Violation;

/**
 * One named value: a parameter, header, cookie, path or matrix variable. It can be
 * missing where it is required, which a path variable never is, and it can be of the
 * wrong type. A missing parameter without annotation is not an error.
 */
final class NamedValueRule implements ArgumentRule {

	private static final List<Class<? extends Annotation>> WITH_REQUIRED = List.of(RequestParam.class,
			RequestHeader.class, CookieValue.class, MatrixVariable.class, RequestAttribute.class,
			SessionAttribute.class);

	@Override
	public Set<StandardErrorCode> codes(MethodParameter parameter) {
		boolean canFail = isRequired(parameter) || Conversions.canFail(ResolvableType.forMethodParameter(parameter));
		return canFail ? INVALID : Set.of();
	}

	@Override
	public @Nullable Violation example(MethodParameter parameter, InputFaults faults) {
		ParameterPlace place = ParameterPlace.implied(parameter);
		ResolvableType type = ResolvableType.forMethodParameter(parameter.nestedIfOptional());
		if (!Conversions.canFail(type)) {
			return faults.violation(InputFault.REQUIRED, place.name(), place.in());
		}
		return faults.wrongType(Conversions.valueOf(type).toClass(), place.name(), place.in());
	}

	private static boolean isRequired(MethodParameter parameter) {
		MergedAnnotations annotations = MergedAnnotations.from(parameter.getParameterAnnotations());
		return !parameter.isOptional()
				&& WITH_REQUIRED.stream().map(annotations::get).anyMatch(NamedValueRule::isRequired);
	}

	private static boolean isRequired(MergedAnnotation<? extends Annotation> annotation) {
		return annotation.isPresent() && annotation.getBoolean("required")
				&& annotation.getValue("defaultValue", String.class)
					.map(ValueConstants.DEFAULT_NONE::equals)
					.orElse(true);
	}

}

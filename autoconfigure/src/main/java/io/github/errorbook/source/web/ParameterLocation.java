package io.github.errorbook.source.web;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

import io.github.errorbook.model.InputLocation;

/**
 * Tells where in the request the value of a controller's parameter comes from.
 */
final class ParameterLocation {

	private static final Map<Class<? extends Annotation>, InputLocation> LOCATIONS = new LinkedHashMap<>();

	static {
		LOCATIONS.put(RequestParam.class, InputLocation.QUERY);
		LOCATIONS.put(PathVariable.class, InputLocation.PATH);
		LOCATIONS.put(MatrixVariable.class, InputLocation.PATH);
		LOCATIONS.put(RequestHeader.class, InputLocation.HEADER);
		LOCATIONS.put(CookieValue.class, InputLocation.COOKIE);
		LOCATIONS.put(RequestPart.class, InputLocation.PART);
		LOCATIONS.put(ModelAttribute.class, InputLocation.QUERY);
	}

	private ParameterLocation() {
	}

	static @Nullable InputLocation of(MethodParameter parameter) {
		for (Map.Entry<Class<? extends Annotation>, InputLocation> location : LOCATIONS.entrySet()) {
			if (parameter.hasParameterAnnotation(location.getKey())) {
				return location.getValue();
			}
		}
		boolean implicit = parameter.getParameterAnnotations().length == 0
				&& BeanUtils.isSimpleProperty(parameter.getParameterType());
		return implicit ? InputLocation.QUERY : null;
	}

}

package io.github.errorbook.source.validation;

import java.lang.annotation.Annotation;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

import io.github.errorbook.model.InputLocation;

/**
 * Where in the request the argument of a controller's method comes from.
 *
 * @param name the name that the client knows; empty for a body or an object of several
 * parameters
 * @param in the part of the request, or {@code null} where it is not known
 */
record ParameterPlace(String name, @Nullable InputLocation in) {

	private static final Map<Class<? extends Annotation>, InputLocation> LOCATIONS = Map.of(RequestParam.class,
			InputLocation.QUERY, PathVariable.class, InputLocation.PATH, MatrixVariable.class, InputLocation.PATH,
			RequestHeader.class, InputLocation.HEADER, CookieValue.class, InputLocation.COOKIE, RequestBody.class,
			InputLocation.BODY, RequestPart.class, InputLocation.PART, ModelAttribute.class, InputLocation.QUERY);

	/**
	 * Tell the place by the annotations of the parameter.
	 * @param parameter the parameter
	 * @return the place; without an annotation, the name of the parameter itself
	 */
	static ParameterPlace of(MethodParameter parameter) {
		for (MergedAnnotation<Annotation> annotation : MergedAnnotations.from(parameter.getParameterAnnotations())) {
			InputLocation in = LOCATIONS.get(annotation.getType());
			if (in != null) {
				return new ParameterPlace(
						isNameless(annotation.getType()) ? "" : name(annotation.getString("name"), parameter), in);
			}
		}
		return new ParameterPlace(name("", parameter), null);
	}

	/**
	 * Name a parameter.
	 * @param declared the name in its annotation, possibly empty
	 * @param parameter the parameter
	 * @return the declared name, else that of the parameter itself
	 */
	static String name(String declared, MethodParameter parameter) {
		String own = parameter.getParameterName();
		return (!declared.isEmpty() || own == null) ? declared : own;
	}

	private static boolean isNameless(Class<? extends Annotation> type) {
		return type == RequestBody.class || type == ModelAttribute.class;
	}

	/**
	 * Return whether the paths of what is inside the argument begin with its name.
	 * @return {@code false} for a part, which is read like a body, and where the client
	 * does not know the name
	 */
	boolean isNamedInPaths() {
		return this.in != null && this.in != InputLocation.PART;
	}

}

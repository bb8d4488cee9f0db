package io.github.errorbook.input;

import java.lang.annotation.Annotation;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
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
 * @since 0.1.0
 */
public record ParameterPlace(String name, @Nullable InputLocation in) {

	private static final Map<Class<? extends Annotation>, InputLocation> LOCATIONS = Map.of(RequestParam.class,
			InputLocation.QUERY, PathVariable.class, InputLocation.PATH, MatrixVariable.class, InputLocation.PATH,
			RequestHeader.class, InputLocation.HEADER, CookieValue.class, InputLocation.COOKIE, RequestBody.class,
			InputLocation.BODY, RequestPart.class, InputLocation.PART, ModelAttribute.class, InputLocation.QUERY);

	/**
	 * Tell the place by the annotations of the parameter.
	 * @param parameter the parameter
	 * @return the place; without an annotation, the name of the parameter itself
	 */
	public static ParameterPlace of(MethodParameter parameter) {
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
	public static String name(String declared, MethodParameter parameter) {
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
	public boolean isNamedInPaths() {
		return this.in != null && this.in != InputLocation.PART;
	}

	/**
	 * Return the place of a parameter of a handler: without an annotation, it comes from
	 * the query, under its own name if it is a single value.
	 * @param parameter the parameter
	 * @return the place
	 */
	public static ParameterPlace implied(MethodParameter parameter) {
		parameter.initParameterNameDiscovery(DefaultParameterNameDiscoverer.getSharedInstance());
		ParameterPlace place = of(parameter);
		if (place.in != null) {
			return place;
		}
		boolean simple = BeanUtils.isSimpleProperty(parameter.nestedIfOptional().getNestedParameterType());
		return new ParameterPlace(simple ? place.name : "", InputLocation.QUERY);
	}

}

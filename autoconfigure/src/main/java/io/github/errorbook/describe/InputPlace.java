package io.github.errorbook.describe;

import java.lang.annotation.Annotation;
import java.util.Map;

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
 * Where in the request a client writes an argument of an operation.
 *
 * @param name the name that the client writes; empty for a body or an object of several
 * parameters
 * @param in the part of the request
 * @since 0.1.0
 */
public record InputPlace(String name, InputLocation in) {

	private static final Map<Class<? extends Annotation>, InputLocation> LOCATIONS = Map.of(RequestParam.class,
			InputLocation.QUERY, PathVariable.class, InputLocation.PATH, MatrixVariable.class, InputLocation.PATH,
			RequestHeader.class, InputLocation.HEADER, CookieValue.class, InputLocation.COOKIE, RequestBody.class,
			InputLocation.BODY, RequestPart.class, InputLocation.PART, ModelAttribute.class, InputLocation.QUERY);

	/**
	 * Return the place of an argument.
	 * @param parameter the parameter of the handler method
	 * @return the place; without an annotation, a parameter of the query
	 */
	public static InputPlace of(MethodParameter parameter) {
		for (MergedAnnotation<Annotation> annotation : MergedAnnotations.from(parameter.getParameterAnnotations())) {
			InputLocation in = LOCATIONS.get(annotation.getType());
			if (in != null) {
				return new InputPlace(
						isNamed(annotation.getType()) ? name(annotation.getString("name"), parameter) : "", in);
			}
		}
		boolean simple = BeanUtils.isSimpleProperty(parameter.nestedIfOptional().getNestedParameterType());
		return new InputPlace(simple ? name("", parameter) : "", InputLocation.QUERY);
	}

	private static boolean isNamed(Class<? extends Annotation> type) {
		return type != RequestBody.class && type != ModelAttribute.class;
	}

	private static String name(String declared, MethodParameter parameter) {
		parameter.initParameterNameDiscovery(DefaultParameterNameDiscoverer.getSharedInstance());
		String own = parameter.getParameterName();
		return (!declared.isEmpty() || own == null) ? declared : own;
	}

}

package io.github.errorbook.source.web;

import java.util.Iterator;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The names of the parameters of the current request that lead into an object.
 */
final class BoundPaths {

	private BoundPaths() {
	}

	/**
	 * Return the path that the request has, if it is only one.
	 * @return the name of the parameter; an empty string for none or many
	 */
	static String only() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return "";
		}
		Iterator<String> paths = attributes.getRequest()
			.getParameterMap()
			.keySet()
			.stream()
			.filter((name) -> name.indexOf('[') >= 0 || name.indexOf('.') >= 0)
			.limit(2)
			.iterator();
		String first = paths.hasNext() ? paths.next() : "";
		return paths.hasNext() ? "" : first;
	}

}

package io.github.errorbook.source.validation;

import java.lang.reflect.Method;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

import io.github.errorbook.input.ParameterPlace;

/**
 * The path of a violation without the method and parameter it may begin with.
 *
 * @param method the method or constructor, or {@code null} for the validation of an
 * object
 * @param parameter the parameter, or {@code null} for none
 * @param returnValue whether the path begins at a return value
 * @param path the path of properties, indexes and keys from there on
 * @see io.github.errorbook.input.FieldPath
 */
record ViolationPath(Path.@Nullable Node method, Path.@Nullable ParameterNode parameter, boolean returnValue,
		String path) {

	static ViolationPath of(ConstraintViolation<?> violation) {
		Path.Node method = null;
		Path.ParameterNode parameter = null;
		boolean returnValue = false;
		StringBuilder path = new StringBuilder();
		for (Path.Node node : violation.getPropertyPath()) {
			ElementKind kind = node.getKind();
			if (kind == ElementKind.METHOD || kind == ElementKind.CONSTRUCTOR) {
				method = node;
			}
			else if (kind == ElementKind.PARAMETER) {
				parameter = node.as(Path.ParameterNode.class);
			}
			else if (kind == ElementKind.RETURN_VALUE) {
				returnValue = true;
			}
			else if (kind != ElementKind.CROSS_PARAMETER) {
				append(node, path);
			}
		}
		return new ViolationPath(method, parameter, returnValue, path.toString());
	}

	private static void append(Path.Node node, StringBuilder path) {
		if (node.isInIterable()) {
			Object key = (node.getIndex() != null) ? node.getIndex() : node.getKey();
			path.append('[').append((key != null) ? key : "").append(']');
		}
		if (node.getKind() == ElementKind.PROPERTY) {
			path.append((path.length() > 0) ? "." : "").append(node.getName());
		}
	}

	/**
	 * Return where the path begins.
	 * @param violation the violation
	 * @return the argument or return value of the method, else the validated object
	 */
	@Nullable Object root(ConstraintViolation<?> violation) {
		if (this.method == null) {
			return violation.getRootBean();
		}
		Object[] arguments = violation.getExecutableParameters();
		return (arguments != null && this.parameter != null) ? arguments[this.parameter.getParameterIndex()] : null;
	}

	/**
	 * Return where in the request the parameter comes from.
	 * @param violation the violation
	 * @return the place, which for a service has no more than the parameter's name
	 */
	ParameterPlace place(ConstraintViolation<?> violation) {
		if (this.parameter == null) {
			return new ParameterPlace("", null);
		}
		Object target = violation.getRootBean();
		Method declared = (target != null) ? declared(target.getClass()) : null;
		ParameterPlace place = (declared != null)
				? ControllerParameters.place(target, declared, this.parameter.getParameterIndex()) : null;
		return (place != null) ? place : new ParameterPlace(this.parameter.getName(), null);
	}

	private @Nullable Method declared(Class<?> type) {
		return (this.method != null && this.method.getKind() == ElementKind.METHOD)
				? ReflectionUtils.findMethod(type, this.method.getName(),
						this.method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new))
				: null;
	}

}

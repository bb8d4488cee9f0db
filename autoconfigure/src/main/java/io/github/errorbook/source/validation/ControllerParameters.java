package io.github.errorbook.source.validation;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.stereotype.Controller;

import io.github.errorbook.input.ParameterPlace;

/**
 * The parameters of a controller of which a proxy around it, rather than Spring MVC,
 * validates the arguments. They have the annotations by which Spring MVC reads them, also
 * those of interfaces and superclasses. What a service inherits means nothing: it may be
 * from the interface of another service that it calls.
 */
final class ControllerParameters {

	private ControllerParameters() {
	}

	/**
	 * Tell where an argument comes from.
	 * @param target the object whose method was called, possibly a proxy
	 * @param method the method, possibly of an interface
	 * @param index the index of the parameter
	 * @return the place, or {@code null} for the argument of a service
	 */
	static @Nullable ParameterPlace place(Object target, Method method, int index) {
		Class<?> type = AopProxyUtils.ultimateTargetClass(target);
		Method specific = BridgeMethodResolver.getMostSpecificMethod(method, type);
		boolean controller = AnnotatedElementUtils.hasAnnotation(type, Controller.class);
		MethodParameter parameter = controller ? new AnnotatedMethod(specific).getMethodParameters()[index]
				: new MethodParameter(specific, index);
		ParameterPlace place = ParameterPlace.implied(parameter);
		return (controller || ParameterPlace.of(parameter).in() != null) ? place : null;
	}

}

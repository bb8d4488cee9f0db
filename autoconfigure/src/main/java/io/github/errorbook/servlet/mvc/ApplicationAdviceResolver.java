package io.github.errorbook.servlet.mvc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMappingInfo;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Does what another resolver does, with the advices of the application only.
 */
final class ApplicationAdviceResolver extends ExceptionHandlerExceptionResolver {

	private final Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advices;

	private ApplicationAdviceResolver(Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advices) {
		this.advices = advices;
	}

	/**
	 * Put one in the place of each resolver that asks the {@link ErrorbookAdvice}.
	 * @param resolvers the resolvers
	 * @param context the context that has the advices
	 * @return the resolvers without the advice
	 */
	static List<HandlerExceptionResolver> of(List<HandlerExceptionResolver> resolvers, ApplicationContext context) {
		return resolvers.stream()
			.map((resolver) -> (resolver instanceof ExceptionHandlerExceptionResolver advised)
					? without(List.of(), advised, context) : resolver)
			.toList();
	}

	static ApplicationAdviceResolver without(List<ControllerAdviceBean> libraries,
			ExceptionHandlerExceptionResolver original, ApplicationContext context) {
		Map<ControllerAdviceBean, ExceptionHandlerMethodResolver> advices = new LinkedHashMap<>(
				original.getExceptionHandlerAdviceCache());
		advices.keySet().removeIf((advice) -> ErrorbookAdvice.is(advice) || libraries.contains(advice));
		ApplicationAdviceResolver resolver = new ApplicationAdviceResolver(advices);
		resolver.setApplicationContext(context);
		resolver.setContentNegotiationManager(original.getContentNegotiationManager());
		if (original.getArgumentResolvers() != null && original.getReturnValueHandlers() != null) {
			resolver.setArgumentResolvers(original.getArgumentResolvers().getResolvers());
			resolver.setReturnValueHandlers(original.getReturnValueHandlers().getHandlers());
		}
		return resolver;
	}

	/**
	 * Let the advices answer, and look at the exception no more afterwards.
	 * @param request the request
	 * @param response the response
	 * @param handler the handler, or {@code null} if none was found
	 * @param ex the exception
	 * @return the answer, or {@code null} if no advice is responsible
	 */
	@Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler,
			Exception ex) {
		return shouldApplyTo(request, handler) ? doResolveException(request, response, handler, ex) : null;
	}

	@Override
	protected @Nullable ServletInvocableHandlerMethod getExceptionHandlerMethod(@Nullable HandlerMethod handlerMethod,
			Exception exception, ServletWebRequest webRequest) {
		Class<?> handlerType = (handlerMethod != null) ? handlerMethod.getBeanType() : null;
		ServletInvocableHandlerMethod own = super.getExceptionHandlerMethod(handlerMethod, exception, webRequest);
		return (own != null) ? own : findAdvice(handlerType, exception, webRequest);
	}

	private @Nullable ServletInvocableHandlerMethod findAdvice(@Nullable Class<?> handlerType, Exception exception,
			ServletWebRequest webRequest) {
		List<MediaType> accepted = accepted(webRequest);
		for (Map.Entry<ControllerAdviceBean, ExceptionHandlerMethodResolver> entry : this.advices.entrySet()) {
			if (entry.getKey().isApplicableToBeanType(handlerType)) {
				for (MediaType mediaType : accepted) {
					ExceptionHandlerMappingInfo found = entry.getValue().resolveExceptionMapping(exception, mediaType);
					if (found != null) {
						return invocable(entry.getKey(), found, webRequest);
					}
				}
			}
		}
		return null;
	}

	private List<MediaType> accepted(ServletWebRequest webRequest) {
		try {
			return getContentNegotiationManager().resolveMediaTypes(webRequest);
		}
		catch (HttpMediaTypeNotAcceptableException ex) {
			return List.of(MediaType.ALL);
		}
	}

	private ServletInvocableHandlerMethod invocable(ControllerAdviceBean advice, ExceptionHandlerMappingInfo found,
			ServletWebRequest webRequest) {
		Set<MediaType> producible = found.getProducibleTypes();
		if (!producible.isEmpty()) {
			webRequest.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, producible,
					RequestAttributes.SCOPE_REQUEST);
		}
		return new ServletInvocableHandlerMethod(advice.resolveBean(), found.getHandlerMethod(),
				getApplicationContext());
	}

}

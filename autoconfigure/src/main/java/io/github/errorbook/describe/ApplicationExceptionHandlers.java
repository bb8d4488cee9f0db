package io.github.errorbook.describe;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

import io.github.errorbook.servlet.mvc.ErrorbookAdvice;

/**
 * The exceptions that the application answers itself with {@code @ExceptionHandler}
 * methods, in a controller or in an advice.
 */
final class ApplicationExceptionHandlers {

	private final Supplier<List<ControllerAdviceBean>> advices;

	ApplicationExceptionHandlers(Supplier<List<ControllerAdviceBean>> advices) {
		this.advices = advices;
	}

	/**
	 * Return whether the application answers an exception of a handler method itself.
	 * @param handler the handler method
	 * @param exception the type of the exception
	 * @return {@code true} if Errorbook never sees it
	 */
	boolean answer(HandlerMethod handler, Class<? extends Throwable> exception) {
		Class<?> controller = handler.getBeanType();
		return answers(controller, exception) || this.advices.get()
			.stream()
			.filter((advice) -> advice.isApplicableToBeanType(controller))
			.map(ControllerAdviceBean::getBeanType)
			.anyMatch((advice) -> advice != null && isOfApplication(advice) && answers(advice, exception));
	}

	/* The class is compared and not asked: in WebFlux it cannot be linked. */
	private static boolean isOfApplication(Class<?> advice) {
		return advice != ErrorbookAdvice.class;
	}

	private static boolean answers(Class<?> type, Class<? extends Throwable> exception) {
		return new ExceptionHandlerMethodResolver(type).resolveMethodByExceptionType(exception) != null;
	}

}

package io.github.errorbook.servlet.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import io.github.errorbook.door.ErrorDoor;

/**
 * The advice for all controllers: it answers what no {@code @ExceptionHandler} of the
 * application does, in the documented form. It has the lowest precedence. What it must
 * not answer, such as an exception that Spring Security waits for, or one after the
 * response is committed, goes on as without it.
 * <p>
 * Errorbook configures it; no application creates one. Where controllers are tested
 * without a context, {@code ErrorbookAdvices} of the artifact
 * {@code errorbook-spring-boot-test} gives it to {@code MockMvcBuilders.standaloneSetup}.
 *
 * @since 0.1.0
 * @see ErrorDoor
 * @see LaterResolvers
 * @see AdviceShortcut
 */
@ControllerAdvice
public final class ErrorbookAdvice implements Ordered, AopInfrastructureBean {

	private final LaterResolvers resolver;

	ErrorbookAdvice(LaterResolvers resolver) {
		this.resolver = resolver;
	}

	/**
	 * Return whether an advice is this one, and none of the application.
	 * @param advice the advice
	 * @return {@code true} if Errorbook brought it
	 */
	public static boolean is(ControllerAdviceBean advice) {
		return advice.getBeanType() == ErrorbookAdvice.class;
	}

	LaterResolvers resolver() {
		return this.resolver;
	}

	@ExceptionHandler(Throwable.class)
	@Nullable ModelAndView answer(Exception thrown, ServletWebRequest exchange) throws LeftToOthersException {
		HttpServletRequest request = exchange.getRequest();
		HttpServletResponse response = exchange.getResponse();
		if (response == null || !this.resolver.isNextToAdvices()) {
			throw new LeftToOthersException(thrown, null);
		}
		ModelAndView answer = resolve(thrown, request, response);
		return answer.isEmpty() ? null : answer;
	}

	private ModelAndView resolve(Exception thrown, HttpServletRequest request, HttpServletResponse response)
			throws LeftToOthersException {
		ModelAndView answer;
		try {
			answer = this.resolver.answer(request, response,
					request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE), thrown);
		}
		catch (Throwable ex) {
			throw LeftToOthersException.noted(request, thrown, ex);
		}
		if (answer == null) {
			throw LeftToOthersException.noted(request, thrown, null);
		}
		return answer;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}

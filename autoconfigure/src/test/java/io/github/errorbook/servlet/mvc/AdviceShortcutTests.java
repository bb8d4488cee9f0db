package io.github.errorbook.servlet.mvc;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of when Spring's search for an exception handler is left out.
 */
class AdviceShortcutTests {

	private final List<Object> taken = new ArrayList<>();

	private final AdviceShortcut shortcut = new AdviceShortcut((request, response, handler, ex) -> {
		this.taken.add(ex);
		return new ModelAndView();
	});

	@Test
	void exceptionOfControllerWithoutHandlersIsTaken() throws NoSuchMethodException {
		assertThat(resolve(method(new Plain()))).isNotNull();
		assertThat(this.taken).hasSize(1);
	}

	@Test
	void exceptionWithoutControllerIsTaken() {
		assertThat(resolve(null)).isNotNull();
		assertThat(resolve(new Object())).isNotNull();
	}

	@Test
	void exceptionOfControllerWithHandlerIsLeftToSpring() throws NoSuchMethodException {
		assertThat(resolve(method(new Handling()))).isNull();
		assertThat(resolve(method(new Inheriting()))).isNull();
		assertThat(this.taken).isEmpty();
	}

	@Test
	void exceptionOfControllerWithAmbiguousHandlersIsLeftToSpring() throws NoSuchMethodException {
		assertThat(resolve(method(new Ambiguous()))).isNull();
	}

	@Test
	void shortcutIsNotPossibleWithAdviceOrResolverOfApplication() {
		assertThat(AdviceShortcut.isPossible(List.of(resolver()))).isTrue();
		assertThat(AdviceShortcut.isPossible(List.of(resolver(Advice.class)))).isFalse();
		assertThat(AdviceShortcut.isPossible(List.of(resolver(ErrorbookAdvice.class)))).isTrue();
		assertThat(AdviceShortcut.isPossible(List.of(resolver(Advice.class, ErrorbookAdvice.class)))).isFalse();
		HandlerExceptionResolver own = (request, response, handler, ex) -> null;
		assertThat(AdviceShortcut.isPossible(List.of(resolver(), own))).isFalse();
		assertThat(AdviceShortcut.isPossible(List.of(new ExceptionHandlerExceptionResolver() {
		}))).isFalse();
	}

	private ModelAndView resolve(Object handler) {
		return this.shortcut.resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), handler,
				new IllegalStateException());
	}

	private static HandlerMethod method(Object controller) throws NoSuchMethodException {
		return new HandlerMethod(controller, controller.getClass().getMethod("get"));
	}

	private static ExceptionHandlerExceptionResolver resolver(Class<?>... beans) {
		StaticApplicationContext context = new StaticApplicationContext();
		for (Class<?> bean : beans) {
			if (bean == ErrorbookAdvice.class) {
				context.registerBean(ErrorbookAdvice.class, () -> new ErrorbookAdvice(null));
			}
			else {
				context.registerSingleton(bean.getSimpleName(), bean);
			}
		}
		context.refresh();
		ExceptionHandlerExceptionResolver resolver = new ExceptionHandlerExceptionResolver();
		resolver.setApplicationContext(context);
		resolver.afterPropertiesSet();
		return resolver;
	}

	public static class Plain {

		public void get() {
		}

	}

	public static class Handling extends Plain {

		@ExceptionHandler
		public void handle(IllegalStateException ex) {
		}

	}

	public static class Inheriting extends Handling {

	}

	public static class Ambiguous extends Plain {

		@ExceptionHandler
		public void one(IllegalStateException ex) {
		}

		@ExceptionHandler
		public void two(IllegalStateException ex) {
		}

	}

	@ControllerAdvice
	public static class Advice {

		@ExceptionHandler
		public void handle(IllegalStateException ex) {
		}

	}

}

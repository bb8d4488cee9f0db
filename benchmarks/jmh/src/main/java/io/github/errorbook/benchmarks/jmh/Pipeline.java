package io.github.errorbook.benchmarks.jmh;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.MethodArgumentNotValidException;

import io.github.errorbook.door.ErrorPipeline;
import io.github.errorbook.handle.ErrorHandler;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.HandledError;
import io.github.errorbook.render.ErrorRenderer;

/**
 * Errorbook without the servlet: from an exception to the bytes of a body.
 */
final class Pipeline implements AutoCloseable {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/orders/42", Locale.ENGLISH, "1", null);

	private final ConfigurableApplicationContext context;

	private final ErrorHandler handler;

	private final ErrorRenderer renderer;

	private Pipeline(ConfigurableApplicationContext context) {
		this.context = context;
		this.handler = context.getBean(ErrorHandler.class);
		this.renderer = context.getBean(ErrorPipeline.class).renderer();
	}

	static Pipeline start(Map<String, Object> settings, Class<?>... components) {
		return new Pipeline(Application.ERRORBOOK.start(settings, components));
	}

	byte[] answer(Throwable thrown) {
		return answer(thrown, REQUEST, "application/json");
	}

	byte[] answer(Throwable thrown, ErrorRequest request, String accept) {
		HandledError handled = this.handler.handle(thrown, request);
		if (handled == null) {
			throw new IllegalStateException("There was no answer");
		}
		return this.renderer.render(handled.envelope(), accept).body();
	}

	void require(Throwable thrown, String code) {
		String body = new String(answer(thrown));
		if (!body.contains("\"" + code + "\"")) {
			throw new IllegalStateException(body);
		}
	}

	Exception invalid(Order order) {
		BindingResult result = new BeanPropertyBindingResult(order, "order");
		this.context.getBean("mvcValidator", Validator.class).validate(order, result);
		return new MethodArgumentNotValidException(new MethodParameter(ReflectionUtils
			.getUniqueDeclaredMethods(OrderController.class, (method) -> method.getName().equals("invalid"))[0], 0),
				result);
	}

	@Override
	public void close() {
		this.context.close();
	}

}

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

import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.handle.ErrorRequest;

/**
 * Errorbook without the servlet: from an exception to the bytes of a body.
 */
final class Pipeline implements AutoCloseable {

	private static final ErrorRequest REQUEST = new ErrorRequest("GET", "/orders/42", Locale.ENGLISH, "1", null);

	private final ConfigurableApplicationContext context;

	private final ErrorDoor door;

	private Pipeline(ConfigurableApplicationContext context) {
		this.context = context;
		this.door = context.getBean(ErrorDoor.class);
	}

	static Pipeline start(Map<String, Object> settings, Class<?>... components) {
		return new Pipeline(Application.ERRORBOOK.start(settings, components));
	}

	byte[] answer(Throwable thrown) {
		return answer(thrown, REQUEST, "application/json");
	}

	byte[] answer(Throwable thrown, ErrorRequest request, String accept) {
		ErrorAnswer answered = this.door.answer(thrown, request, accept);
		if (answered == null) {
			throw new IllegalStateException("There was no answer");
		}
		return answered.rendered().body();
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

package io.github.errorbook.source;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets Spring MVC fail, and catches what it throws.
 */
public final class TestMvc {

	private final AtomicReference<Exception> thrown = new AtomicReference<>();

	private final MockMvc mvc;

	private TestMvc(StandaloneMockMvcBuilder builder) {
		this.mvc = builder.setHandlerExceptionResolvers((request, response, handler, ex) -> {
			this.thrown.set(ex);
			return new ModelAndView();
		}).build();
	}

	public static TestMvc of(Object controller) {
		return of(controller, (builder) -> builder);
	}

	public static TestMvc of(Object controller, UnaryOperator<StandaloneMockMvcBuilder> customizer) {
		return new TestMvc(customizer.apply(MockMvcBuilders.standaloneSetup(controller)));
	}

	public Exception post(String path, String json) {
		return failure(MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_JSON).content(json));
	}

	public Exception get(String path, Object... variables) {
		return failure(MockMvcRequestBuilders.get(path, variables));
	}

	public Exception failure(RequestBuilder request) {
		this.thrown.set(null);
		try {
			int status = this.mvc.perform(request).andReturn().getResponse().getStatus();
			Exception failure = this.thrown.get();
			if (failure == null) {
				throw new AssertionError("The request did not fail: " + status);
			}
			return failure;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}

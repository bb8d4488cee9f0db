package io.github.errorbook.describe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;

/**
 * A service that is asked what its operations can return.
 */
public final class DescribedService {

	static final Class<?> OPEN_API = ClassUtils
		.resolveClassName("io.github.errorbook.openapi.OpenApiErrorsAutoConfiguration", null);

	static final Class<?> REFERENCE = ClassUtils
		.resolveClassName("io.github.errorbook.reference.ReferenceAutoConfiguration", null);

	private DescribedService() {
	}

	/**
	 * Return a runner of a service.
	 * @param more auto-configurations beside those of Spring MVC and of the description
	 * @return the runner
	 */
	public static WebApplicationContextRunner runner(Class<?>... more) {
		List<Class<?>> all = new ArrayList<>(List.of(WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class,
				HttpMessageConvertersAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
				MultipartAutoConfiguration.class, ValidationAutoConfiguration.class, ErrorbookAutoConfiguration.class,
				REFERENCE));
		all.addAll(Arrays.asList(more));
		return new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(all.toArray(Class<?>[]::new)))
			.withPropertyValues("errorbook.reference.enabled=true");
	}

	/**
	 * Return the codes of all operations.
	 * @param context the service
	 * @return codes by method and path
	 */
	public static Map<String, List<String>> codes(ApplicationContext context) {
		ApiOperations operations = context.getBean(ApiOperations.class);
		Map<String, List<String>> codes = new TreeMap<>();
		operations.all()
			.forEach((operation) -> codes.put(operation.method() + " " + operation.path(),
					List.copyOf(operations.codes(operation))));
		return codes;
	}

}

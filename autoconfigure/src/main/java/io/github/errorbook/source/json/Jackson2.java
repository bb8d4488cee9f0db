package io.github.errorbook.source.json;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.input.InputFaults;

/**
 * Jackson 2 beside Jackson 3, which Spring Boot still offers.
 */
final class Jackson2 {

	private static final String PREFERRED = "spring.http.converters.preferred-json-mapper";

	private Jackson2() {
	}

	/**
	 * Return whether it reads the bodies of requests, as Spring Boot decides.
	 * @param context the context with the mappers
	 * @return {@code true} if the application prefers it, or has no other
	 */
	static boolean isPreferred(ApplicationContext context) {
		boolean wanted = "jackson2".equalsIgnoreCase(context.getEnvironment().getProperty(PREFERRED))
				|| BeanFactoryUtils.beanNamesForTypeIncludingAncestors(context, JsonMapper.class).length == 0;
		return wanted && context.getBeanProvider(ObjectMapper.class).getIfUnique() != null;
	}

	/**
	 * Return what knows the same of classes as the mapper of the application.
	 * @param context the context with the mapper
	 * @return supplier of the twin of its only mapper, or of a plain one
	 */
	static Supplier<JsonMapper> twin(ApplicationContext context) {
		ObjectProvider<ObjectMapper> mappers = context.getBeanProvider(ObjectMapper.class);
		return SingletonSupplier.of(() -> {
			ObjectMapper mapper = mappers.getIfUnique();
			return Jackson2Twin.of((mapper != null) ? mapper : new ObjectMapper());
		});
	}

	static BodyFaultReader reader(ApplicationContext context, InputFaults faults) {
		Supplier<JsonMapper> twin = twin(context);
		return new Jackson2FaultReader(twin, new JacksonFaultReader(faults, twin));
	}

}

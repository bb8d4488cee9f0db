package io.github.errorbook.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * Makes an application large.
 */
@Configuration(proxyBeanMethods = false)
class Scale {

	static final String CODES = "benchmark.codes";

	static final String TYPES = "benchmark.types";

	static final String ADVICES = "benchmark.advices";

	@Bean
	ErrorCatalog catalog(Environment environment) {
		List<Class<? extends Throwable>> types = ExceptionTypes.make(number(environment, TYPES));
		List<ErrorDefinition> definitions = new ArrayList<>();
		definitions.add(ErrorDefinition.of(ErrorBody.NOT_FOUND_CODE, 404, ErrorBody.NOT_FOUND_MESSAGE).build());
		for (int i = 0; i < Math.max(types.size(), number(environment, CODES)); i++) {
			definitions.add(ErrorDefinition.of(code(i), 404, ErrorBody.NOT_FOUND_MESSAGE)
				.exceptions((i < types.size()) ? List.of(types.get(i)) : List.of())
				.build());
		}
		return ErrorCatalog.of(definitions);
	}

	static String code(int number) {
		return "ORDER_NOT_FOUND_" + number;
	}

	@Bean
	static BeanDefinitionRegistryPostProcessor advices(Environment environment) {
		return (registry) -> {
			for (int i = 0; i < number(environment, ADVICES); i++) {
				registry.registerBeanDefinition("advice" + i, new RootBeanDefinition(UnrelatedAdvice.class));
			}
		};
	}

	private static int number(Environment environment, String name) {
		return environment.getProperty(name, Integer.class, 0);
	}

}

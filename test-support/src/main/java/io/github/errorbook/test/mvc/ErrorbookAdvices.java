package io.github.errorbook.test.mvc;

import java.util.Map;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;

import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.servlet.mvc.ErrorbookAdvice;

/**
 * Gives the advice that answers errors to controllers that are tested without an
 * application context: <pre>
 * MockMvcBuilders.standaloneSetup(controller).setControllerAdvice(ErrorbookAdvices.of())
 * </pre> It answers as it does in a service with the same configuration. Mappers,
 * customizers and listeners are beans, which only a context has.
 *
 * @since 0.1.0
 * @see ErrorbookAdvice
 */
public final class ErrorbookAdvices {

	private ErrorbookAdvices() {
	}

	/**
	 * Create an advice that knows the standard codes.
	 * @return the advice
	 */
	public static ErrorbookAdvice of() {
		return of(Map.of());
	}

	/**
	 * Create an advice that knows the catalog of a file and the other settings in it.
	 * @param location where the file is, as {@code spring.config.location} says it, such
	 * as {@code classpath:application.yml}
	 * @return the advice
	 * @throws RuntimeException if the file does not exist or anything in its catalog is
	 * wrong
	 */
	public static ErrorbookAdvice of(String location) {
		return of(Map.of("spring.config.location", location));
	}

	/**
	 * Create an advice that knows the catalog of a file, and what contributors add to it.
	 * @param location where the file is, as {@code spring.config.location} says it, such
	 * as {@code classpath:application.yml}
	 * @param contributors add codes, in their order
	 * @return the advice
	 * @throws RuntimeException if the file does not exist or anything in the catalog is
	 * wrong
	 */
	public static ErrorbookAdvice of(String location, CatalogContributor... contributors) {
		return create(Map.of("spring.config.location", location), contributors);
	}

	/**
	 * Create an advice with settings.
	 * @param properties the settings by the names of their properties, such as
	 * {@code errorbook.codes.OUT_OF_STOCK.status}
	 * @return the advice
	 * @throws RuntimeException if anything in the catalog is wrong
	 */
	public static ErrorbookAdvice of(Map<String, ?> properties) {
		return create(properties);
	}

	private static ErrorbookAdvice create(Map<String, ?> properties, CatalogContributor... contributors) {
		AnnotationConfigServletWebApplicationContext context = new AnnotationConfigServletWebApplicationContext();
		context.setServletContext(new MockServletContext());
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("advice", Map.copyOf(properties)));
		if (properties.containsKey("spring.config.location")) {
			ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment());
		}
		for (int i = 0; i < contributors.length; i++) {
			context.getBeanFactory().registerSingleton("contributor" + i, contributors[i]);
		}
		context.register(AdviceConfiguration.class);
		context.refresh();
		return context.getBean(ErrorbookAdvice.class);
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigureWebMvc
	@ImportAutoConfiguration(exclude = ErrorMvcAutoConfiguration.class)
	static final class AdviceConfiguration {

	}

}

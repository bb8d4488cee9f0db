package io.github.errorbook.benchmarks.jmh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * An application, each a context of its own: Errorbook is active in one of them only.
 */
enum Application {

	PLAIN(false),

	ADVICE(false, HandWrittenAdvice.class),

	PROBLEM_DETAIL(false),

	ERRORBOOK(true);

	private final boolean errorbook;

	private final Class<?>[] components;

	Application(boolean errorbook, Class<?>... components) {
		this.errorbook = errorbook;
		this.components = components;
	}

	ConfigurableApplicationContext start(Class<?>... more) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Wiring.class, OrderController.class)
			.sources(this.components)
			.sources(more)
			.web(WebApplicationType.SERVLET)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(properties())
			.run();
		Assert.state(this.errorbook == hasErrorbook(context), "Errorbook is active where it should not be");
		return context;
	}

	private static boolean hasErrorbook(ConfigurableApplicationContext context) {
		String own = ClassUtils.getPackageName(Application.class);
		return Arrays.stream(context.getBeanDefinitionNames())
			.map(context::getType)
			.anyMatch((type) -> type != null && type.getName().startsWith("io.github.errorbook.")
					&& !type.getName().startsWith(own));
	}

	/*
	 * The log line of a 500 is the same for all, and the console is no place for a
	 * million of them; the comparison over HTTP has it.
	 */
	private Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("errorbook.enabled", this.errorbook);
		properties.put("errorbook.codes." + ErrorBody.NOT_FOUND_CODE + ".status", 404);
		properties.put("errorbook.codes." + ErrorBody.NOT_FOUND_CODE + ".message", ErrorBody.NOT_FOUND_MESSAGE);
		properties.put("errorbook.codes.INTERNAL_SERVER_ERROR.message", ErrorBody.INTERNAL_MESSAGE);
		properties.put("logging.level.root", "warn");
		properties.put("logging.level.io.github.errorbook.errors", "off");
		properties.put("server.port", 0);
		properties.put("spring.mvc.servlet.load-on-startup", 1);
		properties.put("spring.mvc.problemdetails.enabled", this == PROBLEM_DETAIL);
		return properties;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Wiring {

	}

}

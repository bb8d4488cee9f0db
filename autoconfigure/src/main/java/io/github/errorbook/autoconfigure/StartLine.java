package io.github.errorbook.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Says in one line of the log that Errorbook is there, and where its pages are, or that
 * it can do nothing for the application. The features are known by their beans only.
 */
final class StartLine implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartLine.class);

	/* WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME, whose library may be absent. */
	private static final String REACTIVE_HANDLER = "webHandler";

	private static final String REACTIVE_DOOR = "errorbookReactiveErrorDoor";

	private static final String REACTIVE_STARTER = "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration";

	private static final String SERVLET_STARTER = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration";

	private final ErrorCatalog catalog;

	private final BeanFactory beanFactory;

	private final Environment environment;

	StartLine(ErrorCatalog catalog, BeanFactory beanFactory, Environment environment) {
		this.catalog = catalog;
		this.beanFactory = beanFactory;
		this.environment = environment;
	}

	@Override
	public void afterSingletonsInstantiated() {
		boolean reactive = this.beanFactory.containsBean(REACTIVE_HANDLER);
		if (reactive && !this.beanFactory.containsBean(REACTIVE_DOOR)) {
			logger.warn("This is a WebFlux application without Errorbook's auto-configuration for WebFlux: "
					+ "Errorbook does nothing here.");
			return;
		}
		if (ClassUtils.isPresent(reactive ? SERVLET_STARTER : REACTIVE_STARTER, getClass().getClassLoader())) {
			warnOfStarter(reactive);
		}
		if (logger.isInfoEnabled()) {
			logger.info(describe());
		}
	}

	private void warnOfStarter(boolean reactive) {
		String fault = new StarterCheck(getClass().getClassLoader()).findFault(reactive,
				this.environment.containsProperty("spring.main.web-application-type"));
		if (fault != null) {
			logger.warn(fault);
		}
	}

	private String describe() {
		int codes = this.catalog.definitions().size();
		List<String> facts = new ArrayList<>();
		facts.add("shape " + property("errorbook.response.shape", "nested").toLowerCase(Locale.ROOT));
		if (this.beanFactory.containsBean("errorbookReferenceMapping")) {
			facts.add("reference pages at " + path("errorbook.reference.path", "/errors"));
		}
		if (this.beanFactory.containsBean("errorbookRecentErrorsController")) {
			facts.add("recent errors of callers at " + path("errorbook.recent.api.path", "/errors/recent"));
		}
		addEndpoints(facts);
		return "Errorbook answers errors with %d codes (%d of the application), %s".formatted(codes,
				codes - StandardErrorCode.names().size(), String.join(", ", facts));
	}

	private void addEndpoints(List<String> facts) {
		String base = property("management.endpoints.web.base-path", "/actuator");
		if (this.beanFactory.containsBean("errorbookEndpoint")) {
			facts.add("Actuator endpoint " + base + "/errorbook");
		}
		if (this.beanFactory.containsBean("errorsEndpoint")) {
			facts.add("Actuator endpoint " + base + "/errors");
		}
	}

	private String path(String name, String otherwise) {
		return base() + property(name, otherwise);
	}

	private String base() {
		if (this.beanFactory.containsBean(REACTIVE_HANDLER)) {
			return property("spring.webflux.base-path", "");
		}
		String servlet = property("spring.mvc.servlet.path", "");
		return property("server.servlet.context-path", "") + (servlet.equals("/") ? "" : servlet);
	}

	private String property(String name, String otherwise) {
		return this.environment.getProperty(name, otherwise);
	}

}

package io.github.errorbook.recent.api;

import java.time.Clock;
import java.util.concurrent.Executor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.recent.RecentErrorRepository;
import io.github.errorbook.recent.RecentErrorsAutoConfiguration;
import io.github.errorbook.recent.RecentProperties;

/**
 * Auto-configuration of the API by which callers see their own errors. It is there only
 * when it is asked for.
 *
 * @see RecentErrorsController
 */
@AutoConfiguration(after = RecentErrorsAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(RestController.class)
@ConditionalOnBean(RecentErrorRepository.class)
@ConditionalOnBooleanProperty("errorbook.recent.api.enabled")
final class RecentErrorsApiAutoConfiguration {

	private static final String CONTROLLER = "errorbookRecentErrorsController";

	private final RecentErrorsController controller;

	RecentErrorsApiAutoConfiguration(RecentErrorRepository log, ErrorCatalog catalog, Environment environment) {
		this.controller = new RecentErrorsController(log,
				new ClientView(ResponseProperties.byPath(environment), basePath(environment), catalog),
				new CallLimit(RecentProperties.of(environment).api().requestsPerMinute(), Clock.systemUTC()));
	}

	private static String basePath(Environment environment) {
		return environment.getProperty("server.servlet.context-path",
				environment.getProperty("spring.webflux.base-path", ""));
	}

	@Bean(CONTROLLER)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	RecentErrorsController errorbookRecentErrorsController() {
		return this.controller;
	}

	@Bean(CONTROLLER)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	WaitingRecentErrorsController errorbookWaitingRecentErrorsController(
			@Qualifier("applicationTaskExecutor") ObjectProvider<Executor> executor) {
		return new WaitingRecentErrorsController(this.controller,
				executor.getIfAvailable(() -> new SimpleAsyncTaskExecutor("errorbook-recent-")));
	}

}

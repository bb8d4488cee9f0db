package io.github.errorbook.wire;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.support.ErrorPageFilter;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.View;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The error page: where Errorbook answers in its place, and where it does not.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ErrorPageWireTests {

	@Parameter
	Container container;

	private Service start(Class<?> configuration, String... properties) {
		return Service.start(this.container, configuration,
				Stream.concat(Stream.of("errorbook.paths.exclude=/free/**"), Stream.of(properties))
					.toArray(String[]::new));
	}

	@Test
	void excludedPathsKeepBootsAnswers() {
		try (Service service = start(ActingService.class)) {
			ActingService.perform(service, (request, response) -> {
				throw new ResourceLockedException();
			});
			assertBootsAnswers(service, "/free/act", 500);
			ActingService.perform(service, (request, response) -> {
				response.sendError(409, "reason");
				return null;
			});
			assertBootsAnswers(service, "/free/act", 409);
			assertBootsAnswers(service, "/free/nothing", 404);
			ActingService.perform(service, (request, response) -> {
				response.setStatus(409);
				return null;
			});
			assertThat(service.get("/free/act")).hasStatus(409).hasText("");
		}
	}

	private static void assertBootsAnswers(Service service, String path, int status) {
		RawResponse html = service.get(path, "Accept: text/html");
		assertThat(html).hasStatus(status).hasNoHeader("X-Request-Id");
		assertThat(html.text()).contains("Whitelabel Error Page");
		RawResponse json = service.get(path);
		assertThat(json).hasStatus(status).hasNoHeader("X-Request-Id");
		assertThat(json.json().propertyNames()).contains("timestamp", "status", "error", "path");
	}

	@Test
	void excludedPathsKeepTheApplicationsOwnPages() {
		try (Service service = start(OwnPages.class, "spring.web.resources.static-locations=classpath:/wire/static/")) {
			assertThat(service.get("/free/nothing", "Accept: text/html").text()).contains("own page of 404");
			ActingService.perform(service, (request, response) -> {
				throw new ResourceLockedException();
			});
			assertThat(service.get("/free/act", "Accept: text/html")).hasStatus(500).hasText("own view");
			assertThat(service.get("/act", "Accept: text/html")).isError(StandardErrorCode.RESOURCE_LOCKED);
			assertThat(service.get("/nothing", "Accept: text/html")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Test
	void errorPageCannotBeRequested() {
		try (Service service = start(ActingService.class)) {
			for (String target : new String[] { "/error", "/error;a=b", "/%65rror", "/error?x=1" }) {
				assertThat(service.get(target)).as(target).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			}
			assertThat(service.post("/error", "{}")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/error", "Accept: text/html")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Test
	void forwardToTheErrorPageIsAnError() {
		try (Service service = start(ActingService.class)) {
			assertThat(forward(service, 200)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			assertThat(forward(service, 409)).isError(StandardErrorCode.CONFLICT);
			ActingService.perform(service, (request, response) -> {
				request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 410);
				request.getRequestDispatcher("/error").forward(request, response);
				return null;
			});
			assertThat(service.get("/act")).isError(StandardErrorCode.GONE);
		}
	}

	private static RawResponse forward(Service service, int status) {
		ActingService.perform(service, (request, response) -> {
			response.setStatus(status);
			request.getRequestDispatcher("/error").forward(request, response);
			return null;
		});
		return service.get("/act");
	}

	@Test
	void errorPageMayBeElsewhere() {
		try (Service service = start(ActingService.class, "spring.web.error.path=/oops")) {
			assertThat(service.get("/oops")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/error")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(ActingService.filter(service, ActingService.OUTERMOST, (request, response, chain) -> {
				throw new ResourceLockedException();
			})).isError(StandardErrorCode.RESOURCE_LOCKED);
		}
		try (Service service = start(ActingService.class, "spring.mvc.servlet.path=/mvc",
				"server.servlet.context-path=/shop")) {
			assertThat(service.get("/shop/mvc/error")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/shop/mvc/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/shop/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Test
	void ownErrorControllerAnswersExcludedPathsOnly() {
		try (Service service = start(OwnController.class)) {
			ActingService.perform(service, (request, response) -> {
				throw new ResourceLockedException();
			});
			assertThat(service.get("/free/act")).hasStatus(500).hasText("own 500");
			assertThat(service.get("/act")).isError(StandardErrorCode.RESOURCE_LOCKED);
			assertThat(ActingService.filter(service, ActingService.OUTERMOST,
					(request, response, chain) -> response.sendError(409)))
				.isError(StandardErrorCode.CONFLICT);
		}
	}

	@Test
	void errorAttributesAreStillThere() {
		try (Service service = start(ActingService.class)) {
			assertThat(service.bean(ErrorAttributes.class)).isNotNull();
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void propertiesWithoutEffectAreWarnedOf(CapturedOutput output) {
		try (Service service = start(ActingService.class, "spring.web.error.include-message=always",
				"spring.web.error.include-stacktrace=on_param", "spring.web.error.include-exception=true",
				"spring.web.error.include-binding-errors=always", "spring.web.error.include-path=never",
				"logging.level.io.github.errorbook=warn")) {
			assertThat(output.getAll()).contains("no effect on the errors that Errorbook answers: "
					+ "spring.web.error.include-exception, spring.web.error.include-stacktrace, "
					+ "spring.web.error.include-message, spring.web.error.include-binding-errors, "
					+ "spring.web.error.include-path.");
			assertThat(service.get("/nothing?trace=true")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void defaultPropertiesAreNotWarnedOf(CapturedOutput output) {
		try (Service service = start(ActingService.class, "logging.level.io.github.errorbook=warn")) {
			assertThat(output.getAll()).doesNotContain("no effect");
		}
	}

	@Test
	void filterThatStandsInForErrorPagesInWarFilesBreaksNothing() {
		try (Service service = start(InWarFile.class)) {
			for (int order : new int[] { ActingService.OUTERMOST, InWarFile.BETWEEN, ActingService.MIDDLE }) {
				assertThat(ActingService.filter(service, order, (request, response, chain) -> {
					throw new ResourceLockedException();
				})).isError(StandardErrorCode.RESOURCE_LOCKED);
				assertThat(ActingService.filter(service, order,
						(request, response, chain) -> response.sendError(409, "secret")))
					.isError(StandardErrorCode.CONFLICT)
					.leaksNothingOf("secret");
			}
			assertThat(service.get("/nothing")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(service.get("/plain")).hasStatus(200).hasText("plain").hasNoHeader("X-Request-Id");
			assertThat(service.get("/error")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertBootsAnswers(service, "/free/nothing", 404);
		}
	}

	@Test
	void viewThatFailsIsAnswered() {
		try (Service service = start(OwnPages.class)) {
			assertThat(service.get("/view/fail")).isError(StandardErrorCode.RESOURCE_LOCKED)
				.leaksNothingOf("half", "html");
		}
	}

	@Test
	void handlerThatShowsTheErrorInAViewOfItsOwnIsLeftAlone() {
		try (Service service = start(OwnPages.class)) {
			assertThat(service.get("/view/handled")).hasStatus(200).hasText("<plain>");
		}
	}

	@Test
	void managementPortAnswersAlike() {
		String other = (this.container == Container.TOMCAT) ? "jetty.autoconfigure.actuate.web.server.Jetty"
				: "tomcat.autoconfigure.actuate.web.server.Tomcat";
		try (Service service = start(
				Managed.class, "management.server.port=0", "spring.autoconfigure.exclude=org.springframework.boot."
						+ other + "ServletManagementContextAutoConfiguration",
				"management.endpoints.web.exposure.include=*")) {
			int port = service.managementPort();
			assertThat(port).isNotEqualTo(service.port());
			assertThat(RawHttp.send(port, "GET", "/actuator/health", null)).hasStatus(200).hasNoHeader("X-Request-Id");
			assertThat(RawHttp.send(port, "GET", "/actuator/nothing", null))
				.isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(RawHttp.send(port, "GET", "/nothing", null)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(RawHttp.send(port, "GET", "/error", null)).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(RawHttp.send(port, "DELETE", "/actuator/health", null))
				.isError(StandardErrorCode.METHOD_NOT_ALLOWED);
			assertThat(RawHttp.send(port, "GET", "/actuator/failing", null))
				.isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
				.leaksNothingOf("secret");
			assertThat(RawHttp.send(port, "GET", "/a\"b", null)).isError(StandardErrorCode.INVALID_REQUEST);
		}
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ ActingService.class, Views.class })
	static class OwnPages {

		@Bean
		View error() {
			return new View() {

				@Override
				public String getContentType() {
					return "text/html";
				}

				@Override
				public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
						throws Exception {
					response.setContentType("text/html");
					response.getWriter().print("own view");
				}

			};
		}

	}

	@Controller
	static class Views {

		@GetMapping("/view/fail")
		View fail() {
			return (model, request, response) -> {
				response.setContentType("text/html");
				response.getWriter().print("half");
				throw new ResourceLockedException();
			};
		}

		@GetMapping("/view/handled")
		View handled() {
			throw new UnsupportedOperationException();
		}

		@ExceptionHandler
		View handle(UnsupportedOperationException ex) {
			return (model, request, response) -> {
				response.getOutputStream().print("<");
				request.getRequestDispatcher("/plain").include(request, response);
				response.getOutputStream().print(">");
			};
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ ActingService.class, OwnErrorController.class })
	static class OwnController {

	}

	@RestController
	static class OwnErrorController implements ErrorController {

		@RequestMapping("/error")
		@ResponseBody
		String error(HttpServletRequest request) {
			return "own " + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(ActingService.class)
	static class InWarFile {

		static final int BETWEEN = Ordered.HIGHEST_PRECEDENCE + 5;

		@Bean
		ErrorPageFilter errorPageFilter() {
			return new ErrorPageFilter();
		}

		@Bean
		FilterRegistrationBean<ErrorPageFilter> errorPageFilterRegistration(ErrorPageFilter filter) {
			FilterRegistrationBean<ErrorPageFilter> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(filter.getOrder());
			registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> between(ActingService service) {
			return service.filter(BETWEEN);
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ ActingService.class, FailingEndpoint.class })
	static class Managed {

	}

	@Endpoint(id = "failing")
	static class FailingEndpoint {

		@ReadOperation
		String fail() {
			throw new IllegalStateException("secret");
		}

	}

}

package io.github.errorbook.wire;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters outside of ours, of the platform and of the application, that refuse a request,
 * and refuse it again on its way to the error page.
 */
@ParameterizedClass
@EnumSource(Container.class)
class OuterFilterWireTests {

	private static final List<String> MALFORMED = List.of("X-Forwarded-Port: abc", "X-Forwarded-Port: 99999999999",
			"X-Forwarded-Host: a:b:c", "X-Forwarded-Host: [::1", "X-Forwarded-Proto: \u00e4 \"", "X-Forwarded-For: \"",
			"X-Forwarded-Prefix: /a b", "Forwarded: host=a:b", "Forwarded: for=\"[::1\";proto=\"x y\"",
			"Forwarded: host=\"a:zz\"", "Forwarded: ;;;=");

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(strings = { "framework", "native", "none" })
	void malformedForwardedHeadersAreAnswered(String strategy) {
		try (Service service = Service.start(this.container, ActingService.class,
				"server.forward-headers-strategy=" + strategy)) {
			for (String header : MALFORMED) {
				try (LogLines log = LogLines.ofErrors()) {
					RawResponse response = service.get("/nothing", header);
					assertThat(response).as(header).isEnvelope();
					assertThat(response.status()).as(header + log.text()).isIn(400, 404);
					assertThat(log.lines()).as(header).hasSize(1);
				}
			}
			assertThat(service.get("/plain", "X-Forwarded-Port: 443")).hasStatus(200);
		}
	}

	/* A filter of Jetty's WebSockets fails over such a path before Spring reads it. */
	@Test
	void pathThatSpringCannotReadIsAnInvalidRequest() {
		try (Service service = Service.start(Container.TOMCAT, ActingService.class,
				"server.forward-headers-strategy=framework")) {
			assertThat(service.get("/plain", "X-Forwarded-Prefix: /%zz")).isError(StandardErrorCode.INVALID_REQUEST);
		}
	}

	@ParameterizedTest
	@EnumSource
	void refusalOnEveryDispatchIsAnswered(Refusal refusal) {
		try (Service service = Service.start(this.container, Application.class); LogLines log = LogLines.ofErrors()) {
			service.bean(Refusing.class).refusal = refusal;
			assertThat(service.get("/plain", "X-Request-Id: mine")).isError(refusal.code)
				.hasHeader("X-Request-Id", "mine")
				.leaksNothingOf("secret");
			assertThat(log.lines()).singleElement().asString().contains(refusal.code.name());
		}
	}

	enum Refusal {

		SENT(StandardErrorCode.CONFLICT, (response) -> response.sendError(409, "secret")),

		THROWN(StandardErrorCode.INTERNAL_SERVER_ERROR, (response) -> {
			throw new IllegalStateException("secret");
		}),

		THROWN_SERVLET_EXCEPTION(StandardErrorCode.INTERNAL_SERVER_ERROR, (response) -> {
			throw new ServletException("secret");
		}),

		THROWN_IO_EXCEPTION(StandardErrorCode.INTERNAL_SERVER_ERROR, (response) -> {
			throw new IOException("secret");
		});

		private final StandardErrorCode code;

		private final Act act;

		Refusal(StandardErrorCode code, Act act) {
			this.code = code;
			this.act = act;
		}

	}

	@FunctionalInterface
	interface Act {

		void act(HttpServletResponse response) throws IOException, ServletException;

	}

	static final class Refusing implements Filter {

		private Refusal refusal;

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			this.refusal.act.act((HttpServletResponse) response);
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		Refusing refusing() {
			return new Refusing();
		}

		@Bean
		FilterRegistrationBean<Refusing> refusingRegistration(Refusing filter) {
			FilterRegistrationBean<Refusing> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
			return registration;
		}

	}

}

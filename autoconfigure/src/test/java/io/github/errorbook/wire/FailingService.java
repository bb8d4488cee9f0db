package io.github.errorbook.wire;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.RequestTargets;
import io.github.errorbook.wire.kit.RequestTargets.Payment;
import io.github.errorbook.wire.kit.Service;

/**
 * A service that fails in every way that {@link Failures} lists. What fails at run time,
 * rather than for the request's sake, is the action of the moment.
 */
@TestService
@EnableWebSocket
@Configuration(proxyBeanMethods = false)
@Import({ RequestTargets.ValidatedParameters.class, RequestTargets.ValidatedClass.class,
		RequestTargets.ImplementedApi.class, RequestTargets.Requests.class })
class FailingService implements WebMvcConfigurer, WebSocketConfigurer {

	static final String[] PROPERTIES = { "spring.mvc.async.request-timeout=50ms",
			"spring.servlet.multipart.max-file-size=1KB", "spring.servlet.multipart.max-request-size=4KB",
			"spring.mvc.apiversion.use.header=X-Version", "spring.mvc.apiversion.supported=1,2",
			"spring.mvc.apiversion.required=false", "errorbook.codes.OUT_OF_STOCK.status=409",
			"errorbook.codes.OUT_OF_STOCK.message=The article is out of stock.",
			"errorbook.codes.OUT_OF_STOCK.retry-after=60s", "errorbook.codes.OUT_OF_STOCK.headers.X-Shop=closed",
			"errorbook.codes.OUT_OF_STOCK.exceptions=io.github.errorbook.wire.FailingService.OutOfStockException",
			"errorbook.clients.default.codes.OUT_OF_STOCK.pass-through=true",
			"errorbook.clients.default.codes.SOLD_OUT.code=OUT_OF_STOCK",
			"errorbook.clients.default.statuses[404]=RESOURCE_NOT_FOUND" };

	private static volatile Action action = (request, response) -> null;

	static RawResponse run(Service service, String path, Action next) {
		action = next;
		return service.get(path);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new HandlerInterceptor() {

			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
					throws Exception {
				return run(request, response) == null;
			}

		}).addPathPatterns("/interceptor");
	}

	@Override
	public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
		registry.addHandler(new TextWebSocketHandler(), "/socket");
	}

	@Bean
	FilterRegistrationBean<Filter> failingFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			try {
				if (run((HttpServletRequest) request, (HttpServletResponse) response) == null) {
					chain.doFilter(request, response);
				}
			}
			catch (RuntimeException | IOException | ServletException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		registration.addUrlPatterns("/filter");
		return registration;
	}

	@Bean
	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/route", (request) -> ServerResponse.ok().body(run(request.servletRequest(), null)))
			.POST("/route/body", (request) -> ServerResponse.ok().body(request.body(Payment.class)))
			.build();
	}

	@Bean("/plain")
	HttpRequestHandler plain() {
		return (request, response) -> {
			throw new OutOfStockException(Failures.MARK);
		};
	}

	private static Object run(HttpServletRequest request, HttpServletResponse response) throws Exception {
		return action.run(request, response);
	}

	@FunctionalInterface
	interface Action {

		Object run(HttpServletRequest request, HttpServletResponse response) throws Exception;

	}

	static class OutOfStockException extends RuntimeException {

		OutOfStockException(String message) {
			super(message);
		}

	}

	@RestController
	static class Endpoint {

		@RequestMapping("/run")
		Object run(HttpServletRequest request, HttpServletResponse response) throws Exception {
			return FailingService.run(request, response);
		}

		@GetMapping("/interceptor")
		String intercepted() {
			return "ok";
		}

		@GetMapping(path = "/csv", produces = "text/csv")
		String csv() {
			throw new OutOfStockException(Failures.MARK);
		}

		@GetMapping("/return")
		@NotBlank
		String invalidReturn() {
			return "";
		}

		@PostMapping("/part")
		String part(@RequestPart MultipartFile file) {
			return "ok";
		}

	}

}

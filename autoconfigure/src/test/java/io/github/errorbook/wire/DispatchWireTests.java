package io.github.errorbook.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every place from which an exception reaches the {@code DispatcherServlet}.
 */
@ParameterizedClass
@EnumSource(Container.class)
class DispatchWireTests {

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@Parameter
	Container container;

	@ParameterizedTest
	@ValueSource(strings = { "/interceptor/pre", "/interceptor/post" })
	void exceptionOfInterceptorIsAnswered(String path) {
		assertThat(service.get(path)).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void exceptionOfInterceptorAfterCompletionChangesNothing() {
		assertThat(service.get("/interceptor/after")).hasStatus(200).hasText("ok");
	}

	@Test
	void exceptionOfFunctionalEndpointIsAnswered() {
		assertThat(service.get("/route/fail")).isError(StandardErrorCode.RESOURCE_LOCKED);
		assertThat(service.get("/route/status")).isError(409, "CONFLICT", "Not now", null);
		assertThat(service.get("/route/bug")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf("secret");
	}

	@Test
	void badInputOfFunctionalEndpointIsAnswered() {
		assertThat(service.post("/route/body", "{")).hasStatus(400).isJson("application/json");
		assertThat(service.post("/route/body", "{").code()).isEqualTo("INVALID_REQUEST");
		assertThat(service.get("/route/number?n=x").status()).isIn(400, 500);
	}

	@Test
	void exceptionOfPlainRequestHandlerIsAnswered() {
		assertThat(service.get("/plain")).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void exceptionOfMvcControllerInterfaceIsAnswered() {
		assertThat(service.get("/classic")).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void exceptionOfControllerWithViewsIsAnswered() {
		assertThat(service.get("/view/fail")).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void missingStaticResourceIsAnswered() {
		assertThat(service.get("/nothing/here.css")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.get("/")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
		assertThat(service.send("POST", "/nothing", "{}")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
	}

	@Test
	void staticResourceWithWrongMethodIsAnswered() {
		assertThat(service.send("DELETE", "/wire/here.txt", null)).isError(StandardErrorCode.METHOD_NOT_ALLOWED)
			.hasListHeader("Allow", "GET", "HEAD");
	}

	@Test
	void badRangeOfStaticResourceIsTheContainersOwnAnswer() {
		RawResponse response = service.get("/wire/here.txt", "Range: bytes=900-");
		assertThat(response.status()).isEqualTo(416);
	}

	@Test
	void exceptionOfArgumentResolverIsAnswered() {
		assertThat(service.get("/argument")).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/write/cycle", "/write/getter", "/write/resource", "/write/unknown" })
	void bodyThatCannotBeWrittenIsAnInternalError(String path) {
		RawResponse response = service.get(path);
		assertThat(response).isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.hasNoHeader("ETag", "Content-Disposition", "Content-Encoding")
			.leaksNothingOf("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml", "text/csv", "image/png", "text/event-stream", "text/html", "*/*;q=0",
			"garbage", "a/b/c", "text/plain;q=x", ",", "" })
	void errorIsJsonWhateverTheHandlerProducesAndTheClientAccepts(String accept) {
		Map<String, String> produced = Map.of("/produces/csv", "text/csv", "/produces/png", "image/png",
				"/produces/stream", "text/event-stream", "/produces/html", "text/html");
		List<String> anything = List.of("*/*;q=0", ",", "");
		produced.forEach((path, type) -> assertThat(service.get(path, "Accept: " + accept)).as(path)
			.isError((accept.equals(type) || anything.contains(accept)) ? StandardErrorCode.RESOURCE_LOCKED
					: StandardErrorCode.NOT_ACCEPTABLE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/csv", "*/*", "text/*" })
	void errorIsJsonWhereTheClientAcceptsWhatTheHandlerProduces(String accept) {
		assertThat(service.get("/produces/csv", "Accept: " + accept)).isError(StandardErrorCode.RESOURCE_LOCKED);
	}

	@Test
	void headersOfCorsSurvive() {
		assertThat(service.get("/cors", "Origin: https://ui.example")).isError(StandardErrorCode.RESOURCE_LOCKED)
			.hasHeader("Access-Control-Allow-Origin", "https://ui.example");
	}

	@Test
	void headIsAnsweredWithHeadersOnly() {
		RawResponse get = service.get("/argument");
		RawResponse head = service.send("HEAD", "/argument", null);
		assertThat(head).hasStatus(423).hasText("").hasHeader("Content-Type", "application/json");
		assertThat(head).hasHeader("Content-Length", String.valueOf(get.body().length))
			.hasHeader("Cache-Control", "no-store");
	}

	@Test
	void committedResponseIsLeftAloneAndTheConnectionIsCut() {
		for (String path : List.of("/committed/stream", "/committed/json", "/committed/length")) {
			RawResponse response = service.getAndWaitForClose(path);
			assertThat(response).as(path).hasStatus(200).isIncomplete();
			assertThat(response.text()).as(path).isIn("begin", "[1,");
		}
	}

	@Test
	void answersOfTheApplicationAreLeftAlone() {
		assertThat(service.get("/own/entity")).hasStatus(409).hasText("{\"mine\":true}").hasHeader("ETag", "\"7\"");
		assertThat(service.get("/own/written")).hasStatus(422).hasText("mine").hasNoHeader("X-Request-Id");
		assertThat(service.get("/own/entity-error")).hasStatus(500).hasText("mine");
	}

	@Test
	void emptyAnswersBelow400AreLeftAlone() {
		assertThat(service.get("/own/no-content")).hasStatus(204).hasText("");
		assertThat(service.get("/own/redirect")).hasStatus(302).hasText("").hasHeader("Location", "/elsewhere");
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new Interceptor()).addPathPatterns("/interceptor/**");
		}

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new FailingArgumentResolver());
		}

		@Override
		public void addCorsMappings(CorsRegistry registry) {
			registry.addMapping("/cors").allowedOrigins("https://ui.example");
		}

		@Bean
		Endpoints endpoints() {
			return new Endpoints();
		}

		@Bean
		Writers writers() {
			return new Writers();
		}

		@Bean
		Views views() {
			return new Views();
		}

		@Bean("/plain")
		HttpRequestHandler plain() {
			return (request, response) -> {
				throw new ResourceLockedException();
			};
		}

		@Bean("/classic")
		org.springframework.web.servlet.mvc.Controller classic() {
			return (request, response) -> {
				throw new ResourceLockedException();
			};
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/route/fail", (request) -> {
				throw new ResourceLockedException();
			}).GET("/route/status", (request) -> {
				throw new ResponseStatusException(HttpStatus.CONFLICT, "Not now");
			}).GET("/route/bug", (request) -> {
				throw new Exception("secret");
			})
				.POST("/route/body", (request) -> ServerResponse.ok().body(request.body(Item.class)))
				.GET("/route/number",
						(request) -> ServerResponse.ok().body(Integer.parseInt(request.param("n").orElseThrow())))
				.build();
		}

	}

	record Item(String name) {

	}

	static class Interceptor implements HandlerInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			failAt("/interceptor/pre", request);
			return true;
		}

		@Override
		public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
				ModelAndView modelAndView) {
			failAt("/interceptor/post", request);
		}

		@Override
		public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
				Exception ex) {
			failAt("/interceptor/after", request);
		}

		private static void failAt(String path, HttpServletRequest request) {
			if (path.equals(request.getRequestURI())) {
				throw new ResourceLockedException();
			}
		}

	}

	static class FailingArgumentResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Thread.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binderFactory) {
			throw new ResourceLockedException();
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/interceptor/pre", "/interceptor/after" })
		String intercepted() {
			return "ok";
		}

		/*
		 * Nothing is written before postHandle only where a view does the writing.
		 */
		@GetMapping("/interceptor/post")
		ModelAndView interceptedAfterwards() {
			return new ModelAndView((model, request, response) -> response.getWriter().print("ok"));
		}

		@GetMapping("/argument")
		String argument(Thread thread) {
			return "never";
		}

		@GetMapping("/cors")
		String cors() {
			throw new ResourceLockedException();
		}

		@GetMapping(path = "/produces/csv", produces = "text/csv")
		String csv() {
			throw new ResourceLockedException();
		}

		@GetMapping(path = "/produces/png", produces = MediaType.IMAGE_PNG_VALUE)
		byte[] png() {
			throw new ResourceLockedException();
		}

		@GetMapping(path = "/produces/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		String stream() {
			throw new ResourceLockedException();
		}

		@GetMapping(path = "/produces/html", produces = MediaType.TEXT_HTML_VALUE)
		String html() {
			throw new ResourceLockedException();
		}

		@GetMapping("/own/entity")
		ResponseEntity<String> entity() {
			return ResponseEntity.status(409).eTag("7").contentType(MediaType.APPLICATION_JSON).body("{\"mine\":true}");
		}

		@GetMapping("/own/entity-error")
		ResponseEntity<String> entityError() {
			return ResponseEntity.internalServerError().body("mine");
		}

		@GetMapping("/own/written")
		void written(HttpServletResponse response) throws IOException {
			response.setStatus(422);
			response.getWriter().print("mine");
		}

		@GetMapping("/own/no-content")
		ResponseEntity<Void> noContent() {
			return ResponseEntity.noContent().build();
		}

		@GetMapping("/own/redirect")
		ResponseEntity<Void> redirect() {
			return ResponseEntity.status(302).header(HttpHeaders.LOCATION, "/elsewhere").build();
		}

		@PostMapping("/form")
		String form(@RequestParam String name) {
			return name;
		}

	}

	@RestController
	static class Writers {

		@GetMapping("/write/cycle")
		ResponseEntity<Object> cycle() {
			return ResponseEntity.ok().eTag("1").header("Content-Disposition", "attachment").body(new Cycle());
		}

		@GetMapping("/write/getter")
		Object getter() {
			return new Failing();
		}

		@GetMapping("/write/resource")
		ResponseEntity<Resource> resource() {
			return ResponseEntity.ok()
				.header("Content-Encoding", "br")
				.body(new FileSystemResource("/nowhere/secret.txt"));
		}

		@GetMapping(path = "/write/unknown", produces = MediaType.IMAGE_PNG_VALUE)
		Object unknown() {
			return new Item("secret");
		}

		@GetMapping("/committed/stream")
		void stream(HttpServletResponse response) throws IOException {
			OutputStream body = response.getOutputStream();
			body.write("begin".getBytes());
			response.flushBuffer();
			throw new IllegalStateException("secret");
		}

		@GetMapping(path = "/committed/json", produces = "application/json")
		void json(HttpServletResponse response) throws IOException {
			response.getOutputStream().write("[1,".getBytes());
			response.flushBuffer();
			throw new ApiException("CONFLICT");
		}

		@GetMapping("/committed/length")
		void length(HttpServletResponse response) throws IOException {
			response.setContentLength(100);
			response.getOutputStream().write("begin".getBytes());
			response.flushBuffer();
			throw new IOException("secret");
		}

	}

	public static class Cycle {

		public Cycle getSelf() {
			return this;
		}

	}

	public static class Failing {

		public String getText() {
			throw new IllegalStateException("secret");
		}

	}

	@Controller
	static class Views {

		@GetMapping("/view/fail")
		String fail() {
			throw new ResourceLockedException();
		}

	}

}

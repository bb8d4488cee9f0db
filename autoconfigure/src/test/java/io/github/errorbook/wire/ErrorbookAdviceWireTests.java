package io.github.errorbook.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.servlet.mvc.ErrorbookAdvice;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The advice that answers, as Spring finds it among those of an application.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ErrorbookAdviceWireTests {

	private static final List<String> seen = new CopyOnWriteArrayList<>();

	private static Service service;

	private static Service crowded;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, Application.class, "errorbook.paths.exclude=/excluded/**");
		crowded = Service.start(container, CrowdedApplication.class, "errorbook.paths.exclude=/excluded/**");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
		crowded.close();
	}

	@BeforeEach
	void forget() {
		seen.clear();
	}

	private static List<ControllerAdviceBean> advices(Service asked) {
		return ControllerAdviceBean.findAnnotatedBeans((ApplicationContext) asked.context());
	}

	private static List<Service> services() {
		return List.of(service, crowded);
	}

	@Test
	void adviceIsABeanThatSpringKnowsAsOne() {
		assertThat(advices(service)).last().satisfies((advice) -> {
			assertThat(ErrorbookAdvice.is(advice)).isTrue();
			assertThat(advice.isApplicableToBeanType(null)).isTrue();
		});
	}

	@Test
	void adviceIsAbsentWithoutErrorbook() {
		try (Service disabled = Service.start(this.container, Application.class, "errorbook.enabled=false")) {
			assertThat(advices(disabled)).isNotEmpty().noneMatch(ErrorbookAdvice::is);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unknown", "/end-of-file", "/broken-pipe", "/error-of-jvm", "/plain", "/cyclic",
			"/missing/cyclic" })
	void whatNobodyHandlesIsAnswered(String path) {
		services().forEach((asked) -> assertThat(asked.get(path)).as(path)
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR)
			.leaksNothingOf("secret"));
	}

	@Test
	void whatSpringThrowsIsAnswered() {
		services().forEach((asked) -> {
			assertThat(asked.get("/param")).hasStatus(400).isEnvelope();
			assertThat(asked.get("/nowhere")).isError(StandardErrorCode.RESOURCE_NOT_FOUND);
			assertThat(asked.post("/unknown", "{}")).isError(StandardErrorCode.METHOD_NOT_ALLOWED)
				.hasHeader("Allow", "GET");
			assertThat(asked.get("/conflict", "Accept: text/csv")).isError(StandardErrorCode.CONFLICT);
		});
	}

	@Test
	void handlersOfTheApplicationWin() {
		services().forEach((asked) -> {
			assertThat(asked.get("/own")).hasStatus(499).hasText("advice");
			assertThat(asked.get("/handled")).hasStatus(200).hasText("handled");
		});
	}

	@Test
	void adviceWithoutOrderThatComesLaterWins() {
		assertThat(crowded.get("/late")).hasStatus(498).hasText("late");
		assertThat(crowded.get("/late/unordered")).isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void resolverBesideSpringsOwnIsAskedOnceAndBefore() {
		assertThat(crowded.get("/unknown")).isEnvelope();
		assertThat(seen).containsExactly("beside", "later");
		seen.clear();
		assertThat(crowded.get("/plain")).isEnvelope();
		assertThat(seen).containsExactly("beside", "later");
		seen.clear();
		assertThat(service.get("/excluded/unknown")).hasStatus(500).hasNoHeader("X-Request-Id");
		assertThat(crowded.get("/excluded/unknown")).hasStatus(500).hasNoHeader("X-Request-Id");
		assertThat(seen).containsExactly("beside", "later");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/committed", "/committed/end-of-file", "/committed/broken-pipe" })
	void committedResponseIsCut(String path) {
		services()
			.forEach((asked) -> assertThat(asked.getAndWaitForClose(path)).as(path).hasStatus(200).isIncomplete());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claimed", "/claimed/end-of-file" })
	void exceptionThatSomeoneClaimsIsPassedOn(String path) {
		services().forEach((asked) -> assertThat(asked.get(path)).as(path).hasStatus(297).hasText("claimed"));
	}

	@Test
	void excludedPathsAreLeftToSpring() {
		services().forEach((asked) -> {
			assertThat(asked.get("/excluded/unknown")).hasStatus(500).hasNoHeader("X-Request-Id");
			assertThat(asked.get("/excluded/param?n=x")).hasStatus(400).hasNoHeader("X-Request-Id");
		});
	}

	@Test
	void adviceIsNotProxiedByAspectsOfTheApplication() {
		assertThat(crowded.bean(ErrorbookAdvice.class).getClass()).isSameAs(ErrorbookAdvice.class);
		assertThat(crowded.bean(OwnAdvice.class).getClass()).isNotSameAs(OwnAdvice.class);
	}

	@Test
	void nothingIsLoggedOfWhatIsLeftToOthers() {
		try (LogLines log = LogLines.ofAll()) {
			services().forEach((asked) -> {
				asked.get("/claimed");
				asked.get("/claimed/end-of-file");
				asked.get("/excluded/unknown");
				asked.getAndWaitForClose("/committed");
			});
			assertThat(log.events()).extracting((event) -> event.getLoggerName())
				.doesNotContain(ExceptionHandlerExceptionResolver.class.getName());
		}
	}

	static class OwnException extends RuntimeException {

	}

	static class LateException extends RuntimeException {

	}

	static class ClaimedException extends RuntimeException {

		ClaimedException(Throwable cause) {
			super("secret", cause);
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ Endpoints.class, OwnAdvice.class })
	static class Application {

		@Bean
		PassThroughRule claim() {
			return ClaimedException.class::isInstance;
		}

		@Bean
		Filter claimant() {
			return (request, response, chain) -> {
				try {
					chain.doFilter(request, response);
				}
				catch (Exception ex) {
					if (!(ex instanceof ClaimedException) && !(ex.getCause() instanceof ClaimedException)) {
						throw ex;
					}
					((HttpServletResponse) response).setStatus(297);
					response.getWriter().print("claimed");
				}
			};
		}

		@Bean
		SimpleUrlHandlerMapping plainHandlers() {
			HttpRequestHandler handler = (request, response) -> {
				throw new IllegalStateException("secret");
			};
			return new SimpleUrlHandlerMapping(Map.of("/plain", handler), -1);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class CrowdedApplication implements WebMvcConfigurer {

		@Override
		public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
			resolvers.add(1, reporter("beside"));
			resolvers.add(reporter("later"));
		}

		private static HandlerExceptionResolver reporter(String name) {
			return (request, response, handler, ex) -> {
				seen.add(name);
				return null;
			};
		}

		@Bean
		static BeanFactoryPostProcessor lateAdvice() {
			return (beanFactory) -> ((BeanDefinitionRegistry) beanFactory).registerBeanDefinition("late",
					new RootBeanDefinition(LateAdvice.class));
		}

		@Bean
		static DefaultAdvisorAutoProxyCreator aspects() {
			DefaultAdvisorAutoProxyCreator creator = new DefaultAdvisorAutoProxyCreator();
			creator.setProxyTargetClass(true);
			return creator;
		}

		@Bean
		static DefaultPointcutAdvisor aspect() {
			return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(ExceptionHandler.class),
					(MethodInterceptor) MethodInvocation::proceed);
		}

	}

	@RestControllerAdvice
	static class OwnAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(OwnException ex) {
			return ResponseEntity.status(499).body("advice");
		}

	}

	@ControllerAdvice
	static class LateAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(LateException ex) {
			return ResponseEntity.status(498).body("late");
		}

	}

	@RestController
	static class Endpoints {

		@GetMapping({ "/unknown", "/excluded/unknown", "/late/unordered" })
		String unknown() {
			throw new IllegalStateException("secret");
		}

		@GetMapping("/end-of-file")
		String endOfFile() throws IOException {
			throw new EOFException("secret");
		}

		@GetMapping("/broken-pipe")
		String brokenPipe() throws IOException {
			throw new IOException("Broken pipe to secret");
		}

		@GetMapping("/error-of-jvm")
		String error() {
			throw new AssertionError("secret");
		}

		@GetMapping({ "/cyclic", "/missing/cyclic" })
		String cyclic() {
			IllegalStateException one = new IllegalStateException();
			IllegalStateException two = new IllegalStateException(one);
			one.initCause(two);
			throw one;
		}

		@GetMapping("/conflict")
		String conflict() {
			throw new ConflictException();
		}

		@GetMapping({ "/param", "/excluded/param" })
		int param(@RequestParam int n) {
			return n;
		}

		@GetMapping("/own")
		String own() {
			throw new OwnException();
		}

		@GetMapping("/late")
		String late() {
			throw new LateException();
		}

		@GetMapping("/handled")
		String handled() {
			throw new ArithmeticException();
		}

		@ExceptionHandler
		String handle(ArithmeticException ex) {
			return "handled";
		}

		@GetMapping("/claimed")
		String claimed() {
			throw new ClaimedException(null);
		}

		@GetMapping("/claimed/end-of-file")
		String claimedWithEnd() {
			throw new ClaimedException(new EOFException());
		}

		@GetMapping("/committed")
		void committed(HttpServletResponse response) throws IOException {
			commit(response);
			throw new IllegalStateException("secret");
		}

		@GetMapping("/committed/end-of-file")
		void committedAtEnd(HttpServletResponse response) throws IOException {
			commit(response);
			throw new EOFException("secret");
		}

		@GetMapping("/committed/broken-pipe")
		void committedAndBroken(HttpServletResponse response) throws IOException {
			commit(response);
			throw new IllegalStateException(new IOException("Broken pipe"));
		}

		private static void commit(HttpServletResponse response) throws IOException {
			response.getOutputStream().write("begin".getBytes());
			response.flushBuffer();
		}

	}

}

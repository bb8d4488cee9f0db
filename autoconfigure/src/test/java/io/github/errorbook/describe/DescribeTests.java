package io.github.errorbook.describe;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service says of its operations.
 */
class DescribeTests {

	private static final String SPRINGDOC = "org.springdoc.core.customizers";

	private final WebApplicationContextRunner mvc = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
				ErrorbookAutoConfiguration.class, DescribedService.OPEN_API, DescribedService.REFERENCE))
		.withPropertyValues("errorbook.codes.SOLD_OUT.status=409", "errorbook.codes.SOLD_OUT.message=Sold out",
				"errorbook.codes.SOLD_OUT.exceptions=" + SoldOutException.class.getName(),
				"errorbook.codes.BAD_CARD.status=402", "errorbook.codes.BAD_CARD.message=Bad card");

	private final WebApplicationContextRunner asked = this.mvc.withUserConfiguration(Shop.class, Routes.class)
		.withPropertyValues("errorbook.reference.enabled=true");

	@Test
	void nothingIsThereWhenNobodyCanAsk() {
		this.mvc.withClassLoader(new FilteredClassLoader(SPRINGDOC))
			.withUserConfiguration(Misspelled.class)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(ApiOperations.class)
				.doesNotHaveBean(DescribeConfiguration.class)
				.doesNotHaveBean(OperationSource.class));
	}

	@Test
	void descriptionIsThereWhenReferenceAsks() {
		this.mvc.withClassLoader(new FilteredClassLoader(SPRINGDOC))
			.withPropertyValues("errorbook.reference.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(ApiOperations.class)
				.hasBean("errorbookDeclaredErrors"));
	}

	@Test
	void descriptionIsThereOnceWhenSeveralAsk() {
		this.asked.run((context) -> assertThat(context).hasSingleBean(ApiOperations.class)
			.hasSingleBean(DescribeConfiguration.class));
	}

	@Test
	void operationsAreThoseOfApplication() {
		this.asked.run((context) -> assertThat(operations(context).all())
			.extracting((operation) -> operation.method() + " " + operation.path())
			.containsExactly("GET /dynamic", "GET /inherited", "* /routes/any", "DELETE /routes/items/{id}",
					"GET /routes/items/{id}", "* /shop", "GET /shop/items", "POST /shop/items"));
	}

	@Test
	void codesAreThoseOfAnnotationsOnMethodAndClass() {
		this.asked.run((context) -> {
			assertThat(codes(context)).containsEntry("GET /shop/items", List.of("BAD_CARD", "CONFLICT"));
			assertThat(codes(context)).containsEntry("* /shop", List.of("BAD_CARD"));
		});
	}

	@Test
	void codesAreThoseOfDeclaredExceptions() {
		this.asked.run((context) -> assertThat(codes(context)).containsEntry("POST /shop/items",
				List.of("BAD_CARD", "GONE", "RESOURCE_NOT_FOUND", "SOLD_OUT")));
	}

	@ParameterizedTest
	@ValueSource(classes = { Answering.class, Advice.class })
	void exceptionThatApplicationAnswersItselfSaysNothing(Class<?> configuration) {
		this.asked.withUserConfiguration(Answering.class, configuration)
			.run((context) -> assertThat(codes(context)).containsEntry("GET /answering",
					(configuration == Advice.class) ? List.of() : List.of("CONFLICT")));
	}

	@Test
	void codesAreThoseOfInterfaceAndOfComposedAnnotation() {
		this.asked.run((context) -> assertThat(codes(context)).containsEntry("GET /inherited",
				List.of("CONFLICT", "SOLD_OUT")));
	}

	@Test
	void codesAreAmendedByReasons() {
		this.asked.withBean(ErrorReason.class, RenamingErrors::new)
			.run((context) -> assertThat(codes(context)).containsEntry("GET /shop/items",
					List.of("BAD_CARD", "RESOURCE_NOT_FOUND")));
	}

	@Test
	void byCodeNamesOperations() {
		this.asked
			.run((context) -> assertThat(operations(context).byCode().get("SOLD_OUT")).extracting(ApiOperation::path)
				.containsExactly("/inherited", "/shop/items"));
	}

	@Test
	void misspelledCodeKeepsServiceFromStarting() {
		this.asked.withUserConfiguration(Misspelled.class).run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new UnknownCodesFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription())
				.contains("SOLD_UOT on ", "Misspelled#get[0 args]", "did you mean SOLD_OUT?", "NOWHERE_NEAR on ")
				.doesNotContain("NOWHERE_NEAR on Misspelled#get[0 args] (");
			assertThat(analysis.getAction()).contains("errorbook.codes");
		});
	}

	private static ApiOperations operations(ApplicationContext context) {
		return context.getBean(ApiOperations.class);
	}

	private static Map<String, List<String>> codes(ApplicationContext context) {
		ApiOperations operations = operations(context);
		return operations.all()
			.stream()
			.collect(Collectors.toMap((operation) -> operation.method() + " " + operation.path(),
					(operation) -> List.copyOf(operations.codes(operation))));
	}

	@RestController
	@RequestMapping("/shop")
	@ApiErrors("BAD_CARD")
	static class Shop {

		@RequestMapping
		void any() {
		}

		@GetMapping("/items")
		@ApiErrors({ "CONFLICT" })
		void list() throws IOException, TimeoutException {
		}

		@RequestMapping(path = "/items", method = RequestMethod.POST)
		void add() throws ColorSoldOutException, ResourceNotFoundException, ClosedException, TeapotException {
		}

	}

	static class SoldOutException extends RuntimeException {

	}

	static class ColorSoldOutException extends SoldOutException {

	}

	@ResponseStatus(HttpStatus.GONE)
	static class ClosedException extends Exception {

	}

	@ResponseStatus(HttpStatus.I_AM_A_TEAPOT)
	static class TeapotException extends Exception {

	}

	interface Api {

		@GetMapping("/inherited")
		@MayConflict
		void inherited() throws SoldOutException;

	}

	@Retention(RetentionPolicy.RUNTIME)
	@ApiErrors("CONFLICT")
	@interface MayConflict {

	}

	@RestController
	static class Inheriting implements Api {

		@Override
		public void inherited() throws SoldOutException {
			throw new ConflictException();
		}

		@GetMapping("/dynamic")
		void dynamic() throws Exception {
		}

	}

	@RestController
	static class Answering {

		@GetMapping("/answering")
		void get() throws SoldOutException, ConflictException {
		}

		@ExceptionHandler
		void answer(SoldOutException ex) {
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler
		void answer(ConflictException ex) {
		}

	}

	@RestController
	static class Misspelled {

		@GetMapping("/misspelled")
		@ApiErrors({ "SOLD_UOT", "NOWHERE_NEAR" })
		void get() {
		}

	}

	static class RenamingErrors implements ErrorReason {

		@Override
		public List<String> codes(ApiOperation operation) {
			return List.of();
		}

		@Override
		public void amend(ApiOperation operation, Set<String> codes) {
			if (codes.remove("CONFLICT")) {
				codes.add("RESOURCE_NOT_FOUND");
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		Inheriting inheriting() {
			return new Inheriting();
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route()
				.path("/routes", (routes) -> routes
					.route(RequestPredicates.methods(HttpMethod.GET, HttpMethod.DELETE)
						.and(RequestPredicates.path("/items/{id}"))
						.and(RequestPredicates.path("/hidden").negate()), (request) -> ServerResponse.ok().build())
					.route(RequestPredicates.path("/any"), (request) -> ServerResponse.ok().build())
					.route(RequestPredicates.path("/a").or(RequestPredicates.path("/b")),
							(request) -> ServerResponse.ok().build()))
				.build();
		}

	}

}

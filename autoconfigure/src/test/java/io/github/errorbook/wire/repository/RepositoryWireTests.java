package io.github.errorbook.wire.repository;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.data.rest.webmvc.support.ETagDoesntMatchException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.TestService;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients of Spring Data REST read: the same as those of any other controller.
 */
@ParameterizedClass
@EnumSource(Container.class)
class RepositoryWireTests {

	private static final String[] SECRETS = { "hunter2", "hunter3", "Exception", "Could not", "lastName",
			"invalidValue", "errorbook.wire" };

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		service = Service.start(container, RepositoryService.class);
		service.post("/persons", "{\"last_name\":\"ada\",\"age\":36}");
		service.post("/persons", "{\"last_name\":\"alan\",\"age\":41}");
		service.send("PUT", "/persons/1/mother", "http://localhost/persons/2", "Content-Type: text/uri-list");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"GET    | /persons/99                           | -               | -                 | RESOURCE_NOT_FOUND",
			"GET    | /persons/abc                          | -               | -                 | INVALID_REQUEST",
			"GET    | /persons/99999999999999999999         | -               | -                 | INVALID_REQUEST",
			"DELETE | /persons/abc                          | -               | -                 | INVALID_REQUEST",
			"GET    | /nothing                              | -               | -                 | RESOURCE_NOT_FOUND",
			"DELETE | /nothing                              | -               | -                 | RESOURCE_NOT_FOUND",
			"GET    | /persons/1/nothing                    | -               | -                 | RESOURCE_NOT_FOUND",
			"GET    | /persons/2/mother                     | -               | -                 | RESOURCE_NOT_FOUND",
			"GET    | /persons/1/friends/abc                | -               | -                 | RESOURCE_NOT_FOUND",
			"GET    | /persons/search/nothing               | -               | -                 | RESOURCE_NOT_FOUND",
			"GET    | /persons/search/findByAge             | -               | -                 | INVALID_REQUEST",
			"GET    | /persons/search/findByAge?age=hunter3 | -               | -                 | INVALID_REQUEST",
			"GET    | /profile/nothing                      | -               | -                 | RESOURCE_NOT_FOUND",
			"POST   | /persons                              | application/json | {                | INVALID_REQUEST",
			"POST   | /persons                              | application/json | []               | INVALID_REQUEST",
			"POST   | /persons                              | application/json | {\"age\":\"hunter3\"} | INVALID_REQUEST",
			"POST   | /persons                              | application/json | {\"mother\":\"/persons/hunter3\"} | INVALID_REQUEST",
			"POST   | /persons                              | application/json | {\"last_name\":\"hunter2\"} | VALIDATION_FAILED",
			"POST   | /persons                              | application/json | {\"last_name\":\"hunter3hunter3hunter3\"} | VALIDATION_FAILED",
			"POST   | /persons                              | application/json | {\"last_name\":\"ada\"} | DUPLICATE_RECORD",
			"POST   | /persons                              | text/plain      | hunter3           | UNSUPPORTED_MEDIA_TYPE",
			"POST   | /persons                              | */*             | {}                | UNSUPPORTED_MEDIA_TYPE",
			"PUT    | /persons/1                            | application/json | {\"age\":\"hunter3\"} | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/merge-patch+json | {    | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/merge-patch+json | {\"age\":\"hunter3\"} | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/json-patch+json | {\"op\":1} | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/json-patch+json | [{\"op\":\"hunter3\",\"path\":\"/age\"}] | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/json-patch+json | [{\"op\":\"replace\",\"path\":\"/hunter3\",\"value\":1}] | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/json-patch+json | [{\"op\":\"test\",\"path\":\"/age\",\"value\":99}] | INVALID_REQUEST",
			"PATCH  | /persons/1                            | application/json-patch+json | [{\"op\":\"remove\",\"path\":\"/friends/99\"}] | INVALID_REQUEST",
			"PUT    | /persons/1/mother                     | text/uri-list   | /persons/hunter3  | INVALID_REQUEST",
			"PUT    | /persons/1/mother                     | text/uri-list   | no uri            | INVALID_REQUEST",
			"PUT    | /persons/1/mother                     | application/json | {}               | INVALID_REQUEST",
			"DELETE | /persons/2                            | -               | -                 | CONFLICT" })
	void errorHasEnvelope(String method, String target, String contentType, String body, StandardErrorCode code) {
		RawResponse response = (contentType != null)
				? service.send(method, target, body, "Content-Type: " + contentType)
				: service.send(method, target, body);
		assertThat(response).hasStatus(code.status()).isEnvelope().leaksNothingOf(SECRETS);
		assertThat(response.code()).isEqualTo(code.name());
	}

	@Test
	void fieldsHaveNamesOfJson() {
		assertThat(service.post("/persons", "{\"last_name\":\"hunter2\"}")).isError(StandardErrorCode.VALIDATION_FAILED,
				"[{'field':'last_name','message':'must not hunt'}]");
		assertThat(service.send("PUT", "/persons/1", "{\"last_name\":\"hunter2\"}", "Content-Type: application/json"))
			.isError(StandardErrorCode.VALIDATION_FAILED, "[{'field':'last_name','message':'must not hunt'}]");
		assertThat(service.get("/persons/search/findByAge?age=hunter3")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'age','message':'must be a whole number'}]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "DELETE | /persons | GET, HEAD, POST, OPTIONS",
			"PUT | /persons | GET, HEAD, POST, OPTIONS", "FOO | /persons | GET, HEAD, POST, OPTIONS",
			"POST | /persons/1 | GET, HEAD, PUT, PATCH, DELETE, OPTIONS", "DELETE | /persons/1/friends | GET, HEAD",
			"POST | /persons/1/mother | GET, PUT, PATCH, DELETE", "DELETE | /profile/persons | GET, OPTIONS" })
	void methodThatIsNotSupportedTellsThoseThatAre(String method, String target, String allowed) {
		assertThat(service.send(method, target, null)).isError(StandardErrorCode.METHOD_NOT_ALLOWED)
			.hasListHeader("Allow", allowed.split(", "));
	}

	@ParameterizedTest
	@CsvSource({ "PUT, \"77\"", "PUT, hunter3", "PATCH, \"77\"", "DELETE, \"77\"" })
	void versionThatDoesNotMatchIsPreconditionFailed(String method, String version) {
		String body = method.equals("DELETE") ? null : "{\"last_name\":\"grace\"}";
		assertThat(service.send(method, "/persons/1", body, "Content-Type: application/json", "If-Match: " + version))
			.isError(StandardErrorCode.PRECONDITION_FAILED)
			.hasNoHeader("ETag")
			.leaksNothingOf(SECRETS);
	}

	@ParameterizedTest
	@CsvSource({ "text/csv", "hunter3" })
	void acceptThatCannotBeMetIsNotAcceptable(String accept) {
		RawResponse response = service.get("/persons/1", "Accept: " + accept);
		assertThat(response).hasStatus(406).isEnvelope().leaksNothingOf(SECRETS);
	}

	@Test
	void adviceOfTheApplicationWins() {
		try (Service other = Service.start(this.container, AdvisedService.class)) {
			other.post("/persons", "{\"last_name\":\"ada\"}");
			assertThat(other.post("/persons", "{\"last_name\":\"ada\"}")).hasStatus(409).hasText("\"own conflict\"");
			assertThat(other.send("DELETE", "/persons/1", null, "If-Match: \"77\"")).hasStatus(412)
				.hasText("\"own version\"");
			assertThat(other.get("/persons/abc")).isError(StandardErrorCode.INVALID_REQUEST);
		}
	}

	/**
	 * One advice of the application is bound to the controllers of Spring Data REST, one
	 * is not, and both are registered after that of the library.
	 */
	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(RepositoryService.class)
	static class AdvisedService {

		@Bean
		BoundAdvice zBoundAdvice() {
			return new BoundAdvice();
		}

		@Bean
		GlobalAdvice zGlobalAdvice() {
			return new GlobalAdvice();
		}

	}

	@ControllerAdvice(basePackageClasses = RepositoryRestController.class)
	static class BoundAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(DataIntegrityViolationException ex) {
			return ResponseEntity.status(409).body("own conflict");
		}

	}

	@ControllerAdvice
	static class GlobalAdvice {

		@ExceptionHandler
		ResponseEntity<String> handle(ETagDoesntMatchException ex) {
			return ResponseEntity.status(412).body("own version");
		}

	}

}

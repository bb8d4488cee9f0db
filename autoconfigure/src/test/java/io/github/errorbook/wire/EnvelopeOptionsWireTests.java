package io.github.errorbook.wire;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The options under {@code errorbook.response}.
 */
@ParameterizedClass
@EnumSource(Container.class)
class EnvelopeOptionsWireTests {

	private static final String CONFLICT = "The request conflicts with the current state of the resource.";

	private static final String NOT_FOUND = "The requested resource does not exist.";

	private static final String INVALID = "The request has invalid fields.";

	@Parameter
	Container container;

	private Service start(String... properties) {
		return Service.start(this.container, ThrowingController.class, properties);
	}

	private static RawResponse throwing(Service service, ApiException thrown, String... headers) {
		return ThrowingController.call(service, () -> {
			throw thrown;
		}, headers);
	}

	@Test
	void includeAddsAllMembersBesideTheCode() {
		try (Service service = start(
				"errorbook.response.include=retryable,documentation,trace-id,request-id,path,timestamp,status",
				"errorbook.reference.url=https://docs.example/errors/{code}.html")) {
			Instant before = Instant.now();
			RawResponse response = throwing(service, new ResourceNotFoundException("user", 42), "X-Request-Id: me-1");
			String timestamp = response.error().path("timestamp").asString("");
			assertThat(Instant.parse(timestamp)).isBetween(before, Instant.now());
			assertThat(response).hasStatus(404).isJson("application/json").hasBody("""
					{'error': {'code': 'RESOURCE_NOT_FOUND', 'message': '%s', 'status': 404, 'timestamp': '%s',
					'path': '/throw', 'requestId': 'me-1',
					'documentation': 'https://docs.example/errors/RESOURCE_NOT_FOUND.html', 'retryable': false,
					'details': {'resource': 'user', 'id': 42}}}""".formatted(NOT_FOUND, timestamp));
		}
	}

	@Test
	void includeTakesTheTraceIdOfTheLoggingContext() {
		try (Service service = start("errorbook.response.include=trace-id,documentation")) {
			RawResponse response = ThrowingController.call(service, () -> {
				MDC.put("traceId", "4bf92f3577b34da6");
				throw new ConflictException();
			});
			assertThat(response).hasBody(
					"{'error': {'code': 'CONFLICT', 'message': '" + CONFLICT + "', 'traceId': '4bf92f3577b34da6'}}");
		}
	}

	@Test
	void codeHeaderRepeatsTheCode() {
		try (Service service = start("errorbook.response.code-header=X-Error-Code")) {
			assertThat(throwing(service, new ConflictException().withHeader("x-error-code", "mine")))
				.isError(StandardErrorCode.CONFLICT)
				.hasHeader("X-Error-Code", "CONFLICT");
		}
	}

	@Test
	void flatShapeHasNoWrapper() {
		try (Service service = start("errorbook.response.shape=flat", "errorbook.response.include=status")) {
			assertThat(throwing(service, new ResourceNotFoundException("user", 42))).hasStatus(404)
				.isJson("application/json")
				.hasBody("{'code': 'RESOURCE_NOT_FOUND', 'message': '" + NOT_FOUND
						+ "', 'status': 404, 'details': {'resource': 'user', 'id': 42}}");
		}
	}

	@Test
	void flatShapeWithStatusAsCodeAnswersAsDocument0() {
		try (Service service = start("errorbook.response.shape=flat", "errorbook.response.code-value=status",
				"errorbook.response.names.code=errorCode", "errorbook.response.names.message=errorMessaage")) {
			assertThat(throwing(service, new ConflictException())).hasStatus(409)
				.isJson("application/json")
				.hasText("{\"errorCode\":409,\"errorMessaage\":\"" + CONFLICT + "\"}");
		}
	}

	@Test
	void namesRenameMembers() {
		try (Service service = start("errorbook.response.names.error=problem", "errorbook.response.names.code=id",
				"errorbook.response.names.message=text", "errorbook.response.names.details=fields",
				"errorbook.response.names.field=path", "errorbook.response.names.field-message=reason",
				"errorbook.response.violation-include=code")) {
			assertThat(throwing(service, new InvalidFieldsException().field("a", "is wrong", "WRONG"))).hasStatus(422)
				.hasBody("{'problem': {'id': 'VALIDATION_FAILED', 'text': '" + INVALID
						+ "', 'fields': [{'path': 'a', 'reason': 'is wrong', 'code': 'WRONG'}]}}");
		}
	}

	@Test
	void emptyNamesLeaveMembersOut() {
		try (Service service = start("errorbook.response.names.message=", "errorbook.response.names.field=")) {
			assertThat(throwing(service, new InvalidFieldsException().field("a", "is wrong"))).hasStatus(422)
				.hasBody("{'error': {'code': 'VALIDATION_FAILED', 'details': [{'message': 'is wrong'}]}}");
		}
		try (Service service = start("errorbook.response.names.code=", "errorbook.response.names.details=")) {
			assertThat(throwing(service, new InvalidFieldsException().field("a", "is wrong"))).hasStatus(422)
				.hasBody("{'error': {'message': '" + INVALID + "'}}");
		}
	}

	@Test
	void violationIncludeIsOffByDefault() {
		try (Service service = start()) {
			assertThat(throwing(service, new InvalidFieldsException().field("a", "is wrong", "WRONG")))
				.isError(StandardErrorCode.VALIDATION_FAILED, "[{'field': 'a', 'message': 'is wrong'}]");
		}
	}

	@Test
	void problemJsonIsSentToClientsThatPreferIt() {
		try (Service service = start()) {
			for (String accept : new String[] { "application/problem+json", "Application/Problem+JSON",
					"application/json;q=0.5, application/problem+json", "application/problem+json, application/json",
					"application/problem+json, */*;q=0.1", "text/html, application/problem+json;q=0.8" }) {
				assertThat(throwing(service, new ResourceNotFoundException("user", 42), "Accept: " + accept)).as(accept)
					.hasStatus(404)
					.isJson("application/problem+json")
					.hasBody("""
							{'type': 'about:blank', 'title': 'Resource not found', 'status': 404, 'detail': '%s',
							'instance': '/throw', 'code': 'RESOURCE_NOT_FOUND',
							'details': {'resource': 'user', 'id': 42}}""".formatted(NOT_FOUND));
			}
		}
	}

	@Test
	void envelopeIsSentToAllOtherClients() {
		try (Service service = start()) {
			for (String accept : new String[] { "application/json", "*/*", "application/*", "*/*;q=0", "text/csv",
					"application/xml", "image/png", "text/event-stream", "application/problem+json;q=0",
					"application/json, application/problem+json", "application/problem+json;q=0.5, application/json",
					"application/problem+json;q=0.1, */*", "application/problem+xml", "garbage",
					"application/problem+json;q=x", "application/problem+json;q=", "a/b/c, application/problem+json",
					";", ",", "", "\"", "application/problem+json\u0001", "x/" + "y".repeat(5000),
					"a/b,".repeat(1000) }) {
				assertThat(throwing(service, new ConflictException(), "Accept: " + accept)).as(accept)
					.satisfiesAnyOf((response) -> assertThat(response).isError(StandardErrorCode.CONFLICT),
							// A control character is for the container to refuse.
							(response) -> assertThat(accept + response.status()).contains("\u0001400"));
			}
		}
	}

	@Test
	void severalAcceptLinesCountAsOne() {
		try (Service service = start()) {
			assertThat(throwing(service, new ConflictException(), "Accept: application/json;q=0.2",
					"Accept: application/problem+json"))
				.isJson("application/problem+json");
		}
	}

	@Test
	void problemJsonNeverAndAlwaysDoNotAskTheClient() {
		try (Service service = start("errorbook.response.problem-json=never")) {
			assertThat(throwing(service, new ConflictException(), "Accept: application/problem+json"))
				.isError(StandardErrorCode.CONFLICT);
		}
		try (Service service = start("errorbook.response.problem-json=always", "errorbook.response.include=request-id",
				"errorbook.reference.url=https://docs.example/{code}")) {
			assertThat(throwing(service, new ConflictException(), "Accept: application/json", "X-Request-Id: me-2"))
				.isJson("application/problem+json")
				.hasBody("""
						{'type': 'https://docs.example/CONFLICT', 'title': 'Conflict', 'status': 409, 'detail': '%s',
						'instance': '/throw', 'code': 'CONFLICT', 'requestId': 'me-2'}""".formatted(CONFLICT));
		}
	}

	@Test
	void requestIdOfTheClientIsRepeatedWhenItIsSafe() {
		try (Service service = start("errorbook.response.include=request-id")) {
			for (String id : new String[] { "a", "A.b_c-9", "x".repeat(128) }) {
				RawResponse response = throwing(service, new ConflictException(), "X-Request-Id: " + id);
				assertThat(response).hasHeader("X-Request-Id", id);
				assertThat(response.error().path("requestId").asString("")).isEqualTo(id);
			}
		}
	}

	@Test
	void requestIdIsGeneratedWhenTheClientHasNoneOrAHostileOne() {
		try (Service service = start("errorbook.response.include=request-id")) {
			for (String id : new String[] { "", " ", "x".repeat(129), "a b", "a,b", "<script>", "${jndi:ldap://x}",
					"\u00e9", "a/b", "a:b", "a\tb", "%0d%0aX-Injected: 1" }) {
				RawResponse response = throwing(service, new ConflictException(), "X-Request-Id: " + id);
				assertThat(response).as(id).isJson("application/json").hasNoHeader("X-Injected");
				assertThat(response.header("X-Request-Id")).as(id).matches("[0-9a-f]{32}");
				assertThat(response.error().path("requestId").asString("")).isEqualTo(response.header("X-Request-Id"));
			}
		}
	}

	@Test
	void requestIdThatTheApplicationHasSetIsKept() {
		try (Service service = start("errorbook.response.include=request-id")) {
			RawResponse response = service.get("/own-request-id", "X-Request-Id: of-client");
			assertThat(response).hasHeader("X-Request-Id", "of-application");
			assertThat(response.error().path("requestId").asString("")).isEqualTo("of-application");
		}
	}

	@Test
	void textOfAnyKindIsValidJsonInUtf8() {
		try (Service service = start()) {
			RawResponse response = throwing(service,
					new ConflictException()
						.withMessage("\u00e9 \u20ac \ud83d\ude00 \u0000 \u001f \u2028 \ud800 \" \\ </script>")
						.with("k\ud800\"", "\udc00\r\n"));
			assertThat(response).isJson("application/json");
			assertThat(response.error().path("message").asString(""))
				.isEqualTo("\u00e9 \u20ac \ud83d\ude00 \u0000 \u001f \u2028 \ufffd \" \\ </script>");
			assertThat(response.error().path("details").path("k\ufffd\"").asString("")).isEqualTo("\ufffd\r\n");
			assertThat(response.text()).doesNotContain("\u0000", "\u001f", "\r", "\n");
		}
	}

}

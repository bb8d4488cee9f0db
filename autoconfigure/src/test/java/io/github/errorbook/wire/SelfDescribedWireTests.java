package io.github.errorbook.wire;

import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorStatus;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients see of exceptions that say themselves which code and which status they
 * have.
 */
@ParameterizedClass
@EnumSource(Container.class)
@ExtendWith(OutputCaptureExtension.class)
class SelfDescribedWireTests {

	private static final String TYPES = "errorbook.exceptions.types";

	@RegisterExtension
	static final Service service = Service.of(ThrowingController.class, "errorbook.codes.OUT_OF_STOCK.status=409",
			"errorbook.codes.OUT_OF_STOCK.message=Of {article} nothing is left.",
			"errorbook.codes.OUT_OF_STOCK.details.article.type=string", "errorbook.codes.SHOP_CLOSED.status=503",
			"errorbook.codes.SHOP_CLOSED.message=The shop is closed.", "errorbook.codes.VALUED.status=409",
			"errorbook.codes.VALUED.message=Known by its value.", "errorbook.codes.VALUED.value=shop.valued",
			"errorbook.codes.VALUED.details.article.type=string", "errorbook.codes.TO_COLLECT.status=202",
			"errorbook.codes.TO_COLLECT.message=It can be collected later.", "errorbook.codes.MAPPED.status=410",
			"errorbook.codes.MAPPED.message=Said by the catalog.",
			"errorbook.codes.MAPPED.exceptions=" + MappedShopException.class.getName(),
			TYPES + "[0].type=" + ShopException.class.getName(), TYPES + "[0].code-from=reason.key",
			TYPES + "[0].status-from=httpStatus", TYPES + "[1].type=" + Numbered.class.getName(),
			TYPES + "[1].status-from=status", TYPES + "[2].type=" + EnumException.class.getName(),
			TYPES + "[2].code-from=code", "logging.level.io.github.errorbook.resolve=warn");

	@Parameter
	Container container;

	private static RawResponse throwing(Throwable thrown) {
		return ThrowingController.call(service, () -> {
			throw thrown;
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					OUT_OF_STOCK | CONFLICT             | 409 | OUT_OF_STOCK          | Of tea nothing is left.          | {'article': 'tea'}
					OUT_OF_STOCK | UNPROCESSABLE_CONTENT | 422 | OUT_OF_STOCK         | Of tea nothing is left.          | {'article': 'tea'}
					OUT_OF_STOCK |                      | 409 | OUT_OF_STOCK          | Of tea nothing is left.          | {'article': 'tea'}
					OUT_OF_STOCK | FOUND                | 409 | OUT_OF_STOCK          | Of tea nothing is left.          | {'article': 'tea'}
					OUT_OF_STOCK | CONTINUE             | 409 | OUT_OF_STOCK          | Of tea nothing is left.          | {'article': 'tea'}
					TO_COLLECT   | ACCEPTED             | 202 | TO_COLLECT            | It can be collected later.       |
					SHOP_CLOSED  | BAD_GATEWAY          | 502 | SHOP_CLOSED           | The shop is closed.              |
					shop.valued  | GONE                 | 410 | shop.valued           | Known by its value.              | {'article': 'tea'}
					VALUED       |                      | 409 | shop.valued           | Known by its value.              | {'article': 'tea'}
					new.key      | NOT_FOUND            | 404 | RESOURCE_NOT_FOUND    | The requested resource does not exist. |
					new.key      | I_AM_A_TEAPOT        | 418 | INVALID_REQUEST       | The request is malformed or incomplete. |
					new.key      | SERVICE_UNAVAILABLE  | 503 | SERVICE_UNAVAILABLE   | The service is temporarily unavailable. |
					new.key      | ACCEPTED             | 500 | INTERNAL_SERVER_ERROR | An unexpected error occurred. It is not your fault. |
					new.key      | FOUND                | 500 | INTERNAL_SERVER_ERROR | An unexpected error occurred. It is not your fault. |
					new.key      |                      | 500 | INTERNAL_SERVER_ERROR | An unexpected error occurred. It is not your fault. |
					             | GONE                 | 410 | GONE                  | The resource is no longer available. |
					             |                      | 500 | INTERNAL_SERVER_ERROR | An unexpected error occurred. It is not your fault. |
					""")
	void accessorsNameCodeAndStatus(String key, HttpStatus status, int sent, String code, String message,
			String details) {
		assertThat(throwing(new ShopException(key, status))).isError(sent, code, message, details);
		assertThat(throwing(new CompletionException(new SubShopException(key, status)))).isError(sent, code, message,
				details);
	}

	@Test
	void nearerMappingIsAskedFirst() {
		assertThat(throwing(new MappedShopException())).isError(410, "MAPPED", "Said by the catalog.", null);
	}

	@Test
	void interfaceMayHaveAccessor() {
		assertThat(throwing(new NumberedException(409))).hasStatus(409);
		assertThat(throwing(new NumberedException(0))).hasStatus(500);
	}

	@Test
	void enumMaySayItsCode() {
		assertThat(throwing(new EnumException())).isError(503, "SHOP_CLOSED", "The shop is closed.", null);
	}

	@ParameterizedTest
	@CsvSource({ "OUT_OF_STOCK, 422, 422, OUT_OF_STOCK", "OUT_OF_STOCK, 0, 409, OUT_OF_STOCK",
			"NOWHERE, 404, 404, RESOURCE_NOT_FOUND", "NOWHERE, 0, 500, INTERNAL_SERVER_ERROR" })
	void annotatedAccessorsNameCodeAndStatus(String code, int status, int sent, String answered) {
		for (Throwable thrown : new Throwable[] { new AnnotatedException(code, status),
				new StatusOfSubclassException(code, status) }) {
			RawResponse response = throwing(thrown);
			assertThat(response).hasStatus(sent);
			assertThat(response.code()).isEqualTo(answered);
		}
	}

	@Test
	void annotatedStatusGoesWithCodeOfClass() {
		assertThat(throwing(new StatusAndClassException(HttpStatusCode.valueOf(423)))).isError(423, "SHOP_CLOSED",
				"The shop is closed.", null);
		assertThat(throwing(new StatusOnlyException())).isError(429, "RATE_LIMIT_EXCEEDED",
				"Too many requests in a short time.", null);
	}

	@Test
	void codeThatCatalogLacksIsToldOnce(CapturedOutput output) {
		String key = "told." + this.container;
		throwing(new ShopException(key, HttpStatus.NOT_FOUND));
		throwing(new ShopException(key, HttpStatus.NOT_FOUND));
		throwing(new ShopException(key + ".unset\n" + "x".repeat(1000), null));
		assertThat(output.toString().split("'" + key + "' was thrown but is not in the catalog", -1)).hasSize(2);
		assertThat(output).contains("it is answered as RESOURCE_NOT_FOUND with the status 404. Add it:")
			.contains("\"[" + key + "]\":\n      status: 404\n")
			.contains(key + ".unset?xxx")
			.doesNotContain("x".repeat(200));
	}

	public static class ShopException extends RuntimeException {

		private final String key;

		private final HttpStatus status;

		ShopException(String key, HttpStatus status) {
			this.key = key;
			this.status = status;
		}

		public Reason getReason() {
			return (this.key != null) ? new Reason(this.key) : null;
		}

		public HttpStatus getHttpStatus() {
			return this.status;
		}

		public String getArticle() {
			return "tea";
		}

	}

	record Reason(String key) {

	}

	static class SubShopException extends ShopException {

		SubShopException(String key, HttpStatus status) {
			super(key, status);
		}

	}

	static class MappedShopException extends ShopException {

		MappedShopException() {
			super("OUT_OF_STOCK", HttpStatus.CONFLICT);
		}

	}

	interface Numbered {

		int status();

	}

	static class NumberedException extends RuntimeException implements Numbered {

		private final int status;

		NumberedException(int status) {
			this.status = status;
		}

		@Override
		public int status() {
			return this.status;
		}

	}

	public static class EnumException extends RuntimeException {

		public ErrorCode getCode() {
			return ShopError.SHOP_CLOSED;
		}

	}

	enum ShopError implements ErrorCode {

		SHOP_CLOSED

	}

	static class AnnotatedException extends RuntimeException {

		private final String code;

		private final int status;

		AnnotatedException(String code, int status) {
			this.code = code;
			this.status = status;
		}

		@ApiErrorCode
		String code() {
			return this.code;
		}

		@ApiErrorStatus
		Integer status() {
			return (this.status != 0) ? this.status : null;
		}

	}

	static class CodedException extends RuntimeException {

		private final String code;

		CodedException(String code) {
			this.code = code;
		}

		@ApiErrorCode
		String code() {
			return this.code;
		}

	}

	static class StatusOfSubclassException extends CodedException {

		private final int status;

		StatusOfSubclassException(String code, int status) {
			super(code);
			this.status = status;
		}

		@ApiErrorStatus
		int status() {
			return this.status;
		}

	}

	@ApiErrorCode("SHOP_CLOSED")
	static class StatusAndClassException extends RuntimeException {

		private final transient HttpStatusCode status;

		StatusAndClassException(HttpStatusCode status) {
			this.status = status;
		}

		@ApiErrorStatus
		HttpStatusCode status() {
			return this.status;
		}

	}

	static class StatusOnlyException extends RuntimeException {

		@ApiErrorStatus
		long status() {
			return 429;
		}

	}

}

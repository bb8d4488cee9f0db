package io.github.errorbook.benchmarks.jmh;

/**
 * A way to answer.
 */
public enum Variant {

	SUCCESS(Application.PLAIN, "GET", "/success", 200),

	SUCCESS_BESIDE_ERRORBOOK(Application.ERRORBOOK, "GET", "/success", 200),

	NOT_FOUND_FLOOR(Application.PLAIN, "GET", "/not-found/bytes", 404),

	NOT_FOUND_RESPONSE_ENTITY(Application.PLAIN, "GET", "/not-found/response-entity", 404),

	NOT_FOUND_BODY(Application.PLAIN, "GET", "/not-found/body", 404),

	NOT_FOUND_ADVICE(Application.ADVICE, "GET", "/not-found/exception", 404),

	NOT_FOUND_ADVICE_WITH_STACK(Application.ADVICE, "GET", "/not-found/exception-with-stack", 404),

	NOT_FOUND_PROBLEM_DETAIL(Application.PROBLEM_DETAIL, "GET", "/not-found/problem-detail", 404),

	NOT_FOUND_ERRORBOOK(Application.ERRORBOOK, "GET", "/not-found/api-exception", 404),

	NOT_FOUND_ERRORBOOK_WITH_STACK(Application.ERRORBOOK, "GET", "/not-found/api-exception-with-stack", 404),

	INVALID_RESPONSE_ENTITY(Application.PLAIN, "POST", "/invalid/response-entity", 422),

	INVALID_BODY(Application.PLAIN, "POST", "/invalid/body", 422),

	INVALID_ADVICE(Application.ADVICE, "POST", "/invalid/exception", 422),

	INVALID_ERRORBOOK(Application.ERRORBOOK, "POST", "/invalid/exception", 422),

	INTERNAL_RESPONSE_ENTITY(Application.PLAIN, "GET", "/internal/response-entity", 500),

	INTERNAL_ADVICE(Application.ADVICE, "GET", "/internal/exception", 500),

	INTERNAL_ERRORBOOK(Application.ERRORBOOK, "GET", "/internal/exception", 500);

	private final Application application;

	private final String method;

	private final String path;

	private final int status;

	Variant(Application application, String method, String path, int status) {
		this.application = application;
		this.method = method;
		this.path = path;
		this.status = status;
	}

	Application application() {
		return this.application;
	}

	String method() {
		return this.method;
	}

	String path() {
		return this.path;
	}

	int status() {
		return this.status;
	}

	String requestBody() {
		return this.method.equals("POST") ? Order.WITH_FIVE_FAULTS : "";
	}

	String expected() {
		return switch (this.status) {
			case 422 -> "\"field\":\"customer\"";
			case 500 -> "INTERNAL_SERVER_ERROR";
			default -> (this.application != Application.PROBLEM_DETAIL) ? ErrorBody.NOT_FOUND_CODE : "\"detail\"";
		};
	}

}

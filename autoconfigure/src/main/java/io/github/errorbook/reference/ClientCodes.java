package io.github.errorbook.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.autoconfigure.ResponseProperties;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.reference.CodeEntry.ClientCode;
import io.github.errorbook.reference.CodeEntry.Operation;
import io.github.errorbook.render.CodeValue;
import io.github.errorbook.render.ProblemJson;
import io.github.errorbook.render.Shape;

/**
 * Writes code of clients that tells one code apart from others, as the configured
 * response allows it: by the code in the body, else by the header that repeats it, else
 * by the status.
 */
final class ClientCodes {

	private static final String HOST = "https://api.example.com";

	private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

	private static final Pattern VARIABLE = Pattern.compile("\\{[*]?([A-Za-z0-9_]+)[^{}]*(\\{[^{}]*}[^{}]*)*}");

	private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9/._~-]+");

	private final ResponseProperties response;

	ClientCodes(ResponseProperties response) {
		this.response = response;
	}

	/**
	 * Write the code of a client.
	 * @param definition the code to tell apart
	 * @param operations the operations that can return it
	 * @return the code
	 */
	ClientCode of(ErrorDefinition definition, List<Operation> operations) {
		Operation operation = operations.isEmpty() ? null : operations.get(0);
		return new ClientCode((operation != null) ? curl(operation) : null, java(definition, operation));
	}

	private static String curl(Operation operation) {
		String method = method(operation);
		return "curl -i " + (method.equals("GET") ? "" : "-X " + method + " ") + "'" + HOST + path(operation) + "'"
				+ (WITH_BODY.contains(method) ? " \\\n  -H 'Content-Type: application/json' -d @request.json" : "");
	}

	private static String method(Operation operation) {
		return operation.method().matches("[A-Z]+") ? operation.method() : "GET";
	}

	/* Of /accounts/{id} it is /accounts/ID. */
	private static String path(Operation operation) {
		String path = VARIABLE.matcher(operation.path())
			.replaceAll((variable) -> variable.group(1).toUpperCase(Locale.ROOT));
		return UNSAFE.matcher(path).replaceAll("");
	}

	private String java(ErrorDefinition definition, @Nullable Operation operation) {
		String method = (operation != null) ? method(operation) : "GET";
		String uri = HOST + ((operation != null) ? path(operation) : "/");
		return new JavaClient(literal(uri), literal(method), WITH_BODY.contains(method), readsBody(), wrapper(),
				condition(definition), message(), definition.retryAfter() != null)
			.source();
	}

	private @Nullable String wrapper() {
		boolean wrapped = !isProblem() && this.response.shape() == Shape.NESTED;
		return wrapped ? literal(this.response.names().error()) : null;
	}

	private String condition(ErrorDefinition definition) {
		String code = literal(definition.code());
		String header = this.response.codeHeader();
		if (readsBody()) {
			String name = isProblem() ? "code" : this.response.names().code();
			return code + ".equals(error.path(" + literal(name) + ").asString())";
		}
		return (header != null) ? code + ".equals(response.headers().firstValue(" + literal(header) + ").orElse(null))"
				: "response.statusCode() == " + definition.status();
	}

	private String message() {
		String name = isProblem() ? "detail" : this.response.names().message();
		return (readsBody() && !name.isEmpty()) ? "error.path(" + literal(name) + ").asString()" : "response.body()";
	}

	private boolean readsBody() {
		return !this.response.names().code().isEmpty() && (isProblem() || this.response.codeValue() == CodeValue.CODE);
	}

	private boolean isProblem() {
		return this.response.problemJson() == ProblemJson.ALWAYS;
	}

	private static String literal(String text) {
		return JavaClient.literal(text);
	}

}

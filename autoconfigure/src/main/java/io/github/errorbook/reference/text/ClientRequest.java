package io.github.errorbook.reference.text;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A request of a client, and how it recognises an error by its response. Each method
 * writes it in a language, in a few lines: it reads the code, branches, and waits where
 * another attempt can succeed.
 *
 * @param method the HTTP method
 * @param uri where the request goes to
 * @param sendsBody whether the request has a body
 * @param sign by what the error is recognised
 * @param waits whether another attempt can succeed
 * @since 0.1.0
 */
public record ClientRequest(String method, String uri, boolean sendsBody, Sign sign, boolean waits) {

	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	/**
	 * Write the request for a shell.
	 * @return the command
	 */
	public String curl() {
		return "curl -i " + (this.method.equals("GET") ? "" : "-X " + this.method + " ") + "'" + this.uri + "'"
				+ (this.sendsBody ? " \\\n  -H 'Content-Type: application/json' -d @request.json" : "");
	}

	/**
	 * Write the request, and what to do with the error, in JavaScript.
	 * @return the code
	 */
	public String javascript() {
		String body = this.sendsBody
				? ", headers: { \"Content-Type\": \"application/json\" }, body: JSON.stringify(request)" : "";
		String options = this.method.equals("GET") ? "" : ", { method: " + unicode(this.method) + body + " }";
		String error = "error?."
				+ ((this.sign.code() != null) ? member(this.sign.code()).replaceFirst("^\\.", "") : "");
		String condition = told("response.headers.get(%s) === %s", "response.status === %s", error + " === %s");
		String message = (this.sign.message() != null) ? "error" + member(this.sign.message()) : "response.status";
		return lines("const response = await fetch(" + unicode(this.uri) + options + ");",
				this.sign.inBody() ? "const error = (await response.json())"
						+ ((this.sign.wrapper() != null) ? member(this.sign.wrapper()) : "") + ";" : null,
				"if (" + condition + ") {",
				this.waits ? "  const seconds = Number(response.headers.get(\"Retry-After\") ?? 1);"
						: "  console.log(" + message + ");",
				this.waits ? "  await new Promise((resume) => setTimeout(resume, seconds * 1000)); // then try again"
						: null,
				"}");
	}

	/**
	 * Write the request, and what to do with the error, in Python.
	 * @return the code
	 */
	public String python() {
		String body = this.sendsBody ? ", json=request" : "";
		String condition = told("response.headers.get(%s) == %s", "response.status_code == %s",
				"error.get(" + unicode(this.sign.code()) + ") == %s");
		String message = (this.sign.message() != null) ? "error.get(" + unicode(this.sign.message()) + ")"
				: "response.text";
		return lines(this.waits ? "import requests, time" : "import requests",
				"response = requests.request(" + unicode(this.method) + ", " + unicode(this.uri) + body + ")",
				this.sign.inBody()
						? "error = response.json()"
								+ ((this.sign.wrapper() != null) ? "[" + unicode(this.sign.wrapper()) + "]" : "")
						: null,
				"if " + condition + ":",
				this.waits ? "    time.sleep(int(response.headers.get(\"Retry-After\", 1)))  # then try again"
						: "    print(" + message + ")");
	}

	/**
	 * Write the request, and what to do with the error, in Java.
	 * @return the code
	 */
	public String java() {
		String body = this.sendsBody ? "ofString(body)).header(\"Content-Type\", \"application/json\")" : "noBody())";
		String condition = told("%2$s.equals(response.headers().firstValue(%1$s).orElse(null))",
				"response.statusCode() == %s", "%s.equals(error.path(" + octal(this.sign.code()) + ").asString())");
		String message = (this.sign.message() != null) ? "error.path(" + octal(this.sign.message()) + ").asString()"
				: "response.body()";
		return lines(
				"HttpRequest request = HttpRequest.newBuilder(URI.create(" + octal(this.uri) + ")).method("
						+ octal(this.method) + ", HttpRequest.BodyPublishers." + body + ".build();",
				"HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());",
				this.sign.inBody() ? "JsonNode error = new JsonMapper().readTree(response.body())"
						+ ((this.sign.wrapper() != null) ? ".path(" + octal(this.sign.wrapper()) + ")" : "") + ";"
						: null,
				"if (" + condition + ") {",
				this.waits
						? "    Thread.sleep(1000 * response.headers().firstValueAsLong(\"Retry-After\").orElse(1)); // then try again"
						: "    System.out.println(" + message + ");",
				"}");
	}

	/**
	 * Write the request with Spring's client, and the error as the type that Errorbook
	 * gives it at the caller's end.
	 * @return the code
	 */
	public String spring() {
		boolean coded = this.sign.code() != null || this.sign.header() != null;
		String condition = coded ? "error.hasCode(" + octal(this.sign.value().toString()) + ")"
				: "error.getStatus() == " + this.sign.status();
		return lines("try {", "    restClient.method(HttpMethod.valueOf(" + octal(this.method) + ")).uri(URI.create("
				+ octal(this.uri) + "))" + (this.sendsBody ? ".body(body)" : "") + ".retrieve().toBodilessEntity();",
				"} catch (RemoteApiException error) {", "    if (" + condition + ") {",
				this.waits
						? "        Thread.sleep(RemoteRetry.delay(error, Duration.ofSeconds(1), Duration.ofMinutes(1)).toMillis()); // then try again"
						: "        System.out.println(error.getRemoteMessage() + \" \" + error.getDetails());",
				"    }", "}");
	}

	private String told(String header, String status, String body) {
		boolean java = header.startsWith("%2");
		String text = this.sign.value().toString();
		String value = java ? octal(text) : unicode(text);
		if (this.sign.code() != null) {
			return body.replace("%s", (!java && this.sign.value() instanceof Long) ? text : value);
		}
		return (this.sign.header() != null)
				? header.formatted(java ? octal(this.sign.header()) : unicode(this.sign.header()), value)
				: status.formatted(this.sign.status());
	}

	private static String lines(@Nullable String... lines) {
		return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
	}

	private static String member(String name) {
		return IDENTIFIER.matcher(name).matches() ? "." + name : "[" + unicode(name) + "]";
	}

	/* In Java an escape by number would end the literal before it is one. */
	private static String octal(@Nullable String text) {
		return literal(text, "\\%03o");
	}

	private static String unicode(@Nullable String text) {
		return literal(text, "\\u%04x");
	}

	private static String literal(@Nullable String text, String control) {
		StringBuilder literal = new StringBuilder("\"");
		for (char c : String.valueOf(text).toCharArray()) {
			if (c == '"' || c == '\\') {
				literal.append('\\');
			}
			literal.append((c < ' ') ? control.formatted((int) c) : String.valueOf(c));
		}
		return literal.append('"').toString();
	}

	/**
	 * By what an error is recognised: the code in the body, else the header that repeats
	 * it, else the status.
	 *
	 * @param value the code, a text or a number
	 * @param status its HTTP status
	 * @param wrapper the member around the error, or {@code null} for none
	 * @param code the member with the code, or {@code null} if the body has none
	 * @param message the member with the message, or {@code null} if it is not read
	 * @param header the header with the code, or {@code null} for none
	 * @since 0.1.0
	 */
	public record Sign(Object value, int status, @Nullable String wrapper, @Nullable String code,
			@Nullable String message, @Nullable String header) {

		boolean inBody() {
			return this.code != null;
		}

	}

}

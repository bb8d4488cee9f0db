package io.github.errorbook.reference;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.reference.CodeEntry.Operation;
import io.github.errorbook.reference.CodeEntry.Snippet;

import static org.assertj.core.api.Assertions.assertThat;

class ClientCodesTests {

	private static final List<Operation> TRANSFER = List.of(new Operation("POST", "/accounts/{id:[a-z]{2}}/transfers"));

	private static final ErrorDefinition LOW = ErrorDefinition.of("LOW", 422, "Low.").build();

	private static final ErrorDefinition BUSY = ErrorDefinition.of("BUSY", 503, "Busy.")
		.retryAfter(Duration.ofSeconds(1))
		.build();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "none",
			textBlock = """
					none                                       ; "LOW".equals(error.path("code").asString())                              ; error?.code === "LOW"                             ; error.get("code") == "LOW"
					shape=flat                                 ; "LOW".equals(error.path("code").asString())                              ; error?.code === "LOW"                             ; error.get("code") == "LOW"
					names.code=error-code                      ; "LOW".equals(error.path("error-code").asString())                        ; error?.["error-code"] === "LOW"                   ; error.get("error-code") == "LOW"
					names.code=                                ; response.statusCode() == 422                                             ; response.status === 422                           ; response.status_code == 422
					code-value=status                          ; response.statusCode() == 422                                             ; response.status === 422                           ; response.status_code == 422
					code-value=status|code-header=X-Error-Code ; "LOW".equals(response.headers().firstValue("X-Error-Code").orElse(null)) ; response.headers.get("X-Error-Code") === "LOW"    ; response.headers.get("X-Error-Code") == "LOW"
					problem-json=always                        ; "LOW".equals(error.path("code").asString())                              ; error?.code === "LOW"                             ; error.get("code") == "LOW"
					names.message=                             ; "LOW".equals(error.path("code").asString())                              ; error?.code === "LOW"                             ; error.get("code") == "LOW"
					""")
	void clientTellsCodeApart(String properties, String java, String javascript, String python) {
		ClientCodes clients = clients(properties);
		assertThat(code(clients, "java", LOW)).contains("if (" + java + ") {");
		assertThat(code(clients, "javascript", LOW)).contains("if (" + javascript + ") {");
		assertThat(code(clients, "python", LOW)).contains("if " + python + ":");
		assertThat(compile(code(clients, "java", LOW))).isEmpty();
		assertThat(compile(code(clients, "java", BUSY))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "java", "javascript", "python" })
	void clientIsShortAndWaitsWhereAnotherAttemptCanSucceed(String language) {
		assertThat(code(clients(null), language, LOW)).doesNotContain("Retry-After").hasLineCount(lines(language));
		assertThat(code(clients(null), language, BUSY)).contains("Retry-After", "then try again");
	}

	private static int lines(String language) {
		return switch (language) {
			case "java" -> 6;
			default -> 5;
		};
	}

	@Test
	void springHasTheTypesOfTheCaller() {
		assertThat(code(clients(null), "spring", LOW)).isEqualTo(
				"""
						try {
						    restClient.method(HttpMethod.valueOf("POST")).uri(URI.create("https://api.example.com/accounts/ID/transfers")).body(body).retrieve().toBodilessEntity();
						} catch (RemoteApiException error) {
						    if (error.hasCode("LOW")) {
						        System.out.println(error.getRemoteMessage() + " " + error.getDetails());
						    }
						}""");
		assertThat(code(clients("code-value=status"), "spring", LOW)).contains("if (error.getStatus() == 422) {");
		assertThat(code(clients("code-value=status|code-header=X-Code"), "spring", LOW)).contains("hasCode(\"LOW\")");
		assertThat(compile(code(clients(null), "spring", LOW))).isEmpty();
		assertThat(compile(code(clients(null), "spring", BUSY))).isEmpty();
	}

	@Test
	void javascriptIsAsPrinted() {
		assertThat(code(clients(null), "javascript", BUSY)).isEqualTo(
				"""
						const response = await fetch("https://api.example.com/accounts/ID/transfers", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(request) });
						const error = (await response.json()).error;
						if (error?.code === "BUSY") {
						  const seconds = Number(response.headers.get("Retry-After") ?? 1);
						  await new Promise((resume) => setTimeout(resume, seconds * 1000)); // then try again
						}""");
	}

	@Test
	void pythonIsAsPrinted() {
		assertThat(code(clients(null), "python", BUSY)).isEqualTo("""
				import requests, time
				response = requests.request("POST", "https://api.example.com/accounts/ID/transfers", json=request)
				error = response.json()["error"]
				if error.get("code") == "BUSY":
				    time.sleep(int(response.headers.get("Retry-After", 1)))  # then try again""");
	}

	@Test
	void hostileCodeStaysText() {
		ErrorDefinition definition = ErrorDefinition.of("a\"; int x = 1; //\\u000a\n%s", 422, "Low.").build();
		assertThat(compile(code(clients(null), "java", definition))).isEmpty();
		assertThat(code(clients(null), "javascript", definition))
			.contains("=== \"a\\\"; int x = 1; //\\\\u000a\\u000a%s\"");
		assertThat(code(clients(null), "python", definition)).contains("== \"a\\\"; int x = 1; //\\\\u000a\\u000a%s\"");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '"', nullValues = "none", textBlock = """
			GET    => /accounts/{id}          => curl -i 'https://api.example.com/accounts/ID'
			*      => /accounts/{*rest}       => curl -i 'https://api.example.com/accounts/REST'
			DELETE => /files/**               => curl -i -X DELETE 'https://api.example.com/files/'
			GET    => /a'b;rm -rf {x:[a-z']+} => curl -i 'https://api.example.com/abrm-rfX'
			""")
	void curlIsOneCommand(String method, String path, String expected) {
		assertThat(clients(null).of(LOW, List.of(new Operation(method, path))).get(0).code()).isEqualTo(expected);
	}

	@Test
	void curlSendsBodyWhereOneIsExpected() {
		assertThat(code(clients(null), "curl", LOW)).isEqualTo("""
				curl -i -X POST 'https://api.example.com/accounts/ID/transfers' \\
				  -H 'Content-Type: application/json' -d @request.json""");
	}

	@Test
	void clientIsLeftOutWhereNoOperationIsKnown() {
		assertThat(clients(null).of(LOW, List.of())).isEmpty();
	}

	@Test
	void addressIsThatOfTheService() {
		ClientCodes clients = new ClientCodes(ByPath.same(response(null)), "https://api.wallet.example/v1");
		assertThat(clients.of(LOW, TRANSFER))
			.allSatisfy((snippet) -> assertThat(snippet.code()).contains("https://api.wallet.example/v1/accounts/ID"));
	}

	private static String code(ClientCodes clients, String language, ErrorDefinition definition) {
		return clients.of(definition, TRANSFER)
			.stream()
			.filter((snippet) -> snippet.id().equals(language))
			.map(Snippet::code)
			.findFirst()
			.orElseThrow();
	}

	private static ClientCodes clients(String properties) {
		return new ClientCodes(ByPath.same(response(properties)), null);
	}

	private static ResponseProperties response(String properties) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (String property : (properties != null) ? properties.split("\\|") : new String[0]) {
			String[] nameAndValue = property.split("=", 2);
			source.put("errorbook.response." + nameAndValue[0], nameAndValue[1]);
		}
		return new Binder(source).bindOrCreate("errorbook.response", Bindable.of(ResponseProperties.class));
	}

	private String compile(String statements) {
		String java = """
				import java.net.URI;
				import java.net.http.*;
				import java.time.Duration;
				import io.github.errorbook.client.*;
				import org.springframework.http.HttpMethod;
				import org.springframework.web.client.RestClient;
				import tools.jackson.databind.JsonNode;
				import tools.jackson.databind.json.JsonMapper;
				class Client { void call(String body, RestClient restClient) throws Exception {
				%s
				} }""".replace("%s", statements);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter output = new StringWriter();
		JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Client.java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return java;
			}

		};
		boolean compiled = compiler
			.getTask(output, null, null,
					List.of("-proc:none", "-Xlint:all,-classfile,-path", "-Werror", "-d", this.folder.toString()), null,
					List.of(source))
			.call();
		return compiled ? "" : output.toString().toLowerCase(Locale.ROOT) + java;
	}

}

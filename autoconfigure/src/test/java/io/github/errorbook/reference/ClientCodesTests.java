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
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.github.errorbook.autoconfigure.ResponseProperties;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.reference.CodeEntry.ClientCode;
import io.github.errorbook.reference.CodeEntry.Operation;

import static org.assertj.core.api.Assertions.assertThat;

class ClientCodesTests {

	private static final List<Operation> TRANSFER = List.of(new Operation("POST", "/accounts/{id:[a-z]{2}}/transfers"));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "none",
			textBlock = """
					none                                       ; "LOW".equals(error.path("code").asString())
					shape=flat                                 ; "LOW".equals(error.path("code").asString())
					names.code=errorCode                       ; "LOW".equals(error.path("errorCode").asString())
					names.code=                                ; response.statusCode() == 422
					code-value=status                          ; response.statusCode() == 422
					code-value=status|code-header=X-Error-Code ; "LOW".equals(response.headers().firstValue("X-Error-Code").orElse(null))
					problem-json=always                        ; "LOW".equals(error.path("code").asString())
					names.message=                             ; "LOW".equals(error.path("code").asString())
					""")
	void javaTellsCodeApartAndCompiles(String properties, String condition) {
		ErrorDefinition definition = ErrorDefinition.of("LOW", 422, "Low.").retryAfter(Duration.ofSeconds(1)).build();
		String java = clients(properties).of(definition, TRANSFER).java();
		assertThat(java).contains("if (" + condition + ") {");
		assertThat(compile(java)).isEmpty();
		assertThat(compile(clients(properties).of(definition, List.of()).java())).isEmpty();
	}

	@Test
	void hostileCodeCompiles() {
		ErrorDefinition definition = ErrorDefinition.of("a\"; int x = 1; //\\u000a", 422, "Low.").build();
		assertThat(compile(clients(null).of(definition, TRANSFER).java())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", quoteCharacter = '"', nullValues = "none", textBlock = """
			GET    => /accounts/{id}          => curl -i 'https://api.example.com/accounts/ID'
			*      => /accounts/{*rest}       => curl -i 'https://api.example.com/accounts/REST'
			DELETE => /files/**               => curl -i -X DELETE 'https://api.example.com/files/'
			GET    => /a'b;rm -rf {x:[a-z']+} => curl -i 'https://api.example.com/abrm-rfX'
			""")
	void curlIsOneCommand(String method, String path, String expected) {
		assertThat(curl(method, path)).isEqualTo(expected);
	}

	@Test
	void curlSendsBodyWhereOneIsExpected() {
		ClientCode code = clients(null).of(ErrorDefinition.of("LOW", 422, "Low.").build(), TRANSFER);
		assertThat(code.curl()).isEqualTo("""
				curl -i -X POST 'https://api.example.com/accounts/ID/transfers' \\
				  -H 'Content-Type: application/json' -d @request.json""");
	}

	@Test
	void curlIsLeftOutWhereNoOperationIsKnown() {
		assertThat(clients(null).of(ErrorDefinition.of("LOW", 422, "Low.").build(), List.of()).curl()).isNull();
	}

	private static String curl(String method, String path) {
		return clients(null).of(ErrorDefinition.of("LOW", 422, "Low.").build(), List.of(new Operation(method, path)))
			.curl();
	}

	private static ClientCodes clients(String properties) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (String property : (properties != null) ? properties.split("\\|") : new String[0]) {
			String[] nameAndValue = property.split("=", 2);
			source.put("errorbook.response." + nameAndValue[0], nameAndValue[1]);
		}
		return new ClientCodes(
				new Binder(source).bindOrCreate("errorbook.response", Bindable.of(ResponseProperties.class)));
	}

	private String compile(String java) {
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

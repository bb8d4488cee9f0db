package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.errorbook.catalog.CodeBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java can say of a code whatever the configuration can, and the documentation shows all
 * of it.
 */
class CodeBuilderTests {

	private static final Pattern FIELD = Pattern.compile("(?m)^ {6}([a-z-]+):");

	@Test
	void everyFieldOfAnEntryHasItsMethod() {
		Set<String> methods = Arrays.stream(CodeBuilder.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.map(Method::getName)
			.map(CodeBuilderTests::field)
			.collect(Collectors.toSet());
		assertThat(methods).containsExactlyInAnyOrderElementsOf(RecordShape.fields());
	}

	@Test
	void exampleOfTheDocumentationGivesEveryField() throws IOException {
		String example = Files.readString(Path.of("..", "docs", "catalog.md")).split("```yaml\n|```")[1];
		assertThat(FIELD.matcher(example).results().map((field) -> field.group(1)))
			.containsExactlyElementsOf(RecordShape.fields());
	}

	/* What is added one by one has its name in the singular. */
	private static String field(String method) {
		return switch (method) {
			case "exception", "header", "detail" -> method + "s";
			default -> method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
		};
	}

}

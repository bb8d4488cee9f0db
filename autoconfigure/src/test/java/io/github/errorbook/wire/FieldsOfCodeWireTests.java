package io.github.errorbook.wire;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.JsonNode;

import io.github.errorbook.catalog.CatalogContributor;
import io.github.errorbook.catalog.CodeBuilder;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a code's documentation says in a text, by YAML or by Java, is told wherever the
 * code is described. A new field needs no test of its own for that.
 */
@ParameterizedClass
@EnumSource(Container.class)
class FieldsOfCodeWireTests {

	private static final String[] PROPERTIES = Stream
		.concat(Stream.of("errorbook.reference.enabled=true", "errorbook.codes.BY_YAML.status=409",
				"management.endpoints.web.exposure.include=errorbook"),
				fields().stream().map((field) -> "errorbook.codes.BY_YAML." + property(field) + "=" + text(field)))
		.toArray(String[]::new);

	@RegisterExtension
	static final Service service = Service.of(Application.class, PROPERTIES);

	@Parameter
	Container container;

	static List<String> fields() {
		return Arrays.stream(ErrorDocumentation.class.getRecordComponents())
			.filter((component) -> component.getType() == String.class)
			.map(RecordComponent::getName)
			.toList();
	}

	private static String property(String field) {
		return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	private static String text(String field) {
		return "The " + field;
	}

	@ParameterizedTest
	@MethodSource("fields")
	void pagesTellField(String field) {
		for (String code : List.of("BY_YAML", "BY_JAVA")) {
			assertThat(service.get("/errors/" + code).text()).contains(">" + text(field) + "</");
			assertThat(service.get("/errors/" + code + ".md").text()).contains(text(field));
		}
	}

	@ParameterizedTest
	@MethodSource("fields")
	void jsonAndEndpointHaveField(String field) {
		JsonNode reference = service.get("/errors.json").json().path("codes");
		for (String code : List.of("BY_YAML", "BY_JAVA")) {
			JsonNode entry = reference.valueStream()
				.filter((node) -> node.path("code").asString().equals(code))
				.findFirst()
				.orElseThrow();
			assertThat(entry.path(field).asString()).isEqualTo(text(field));
			assertThat(service.get("/actuator/errorbook/" + code).json().path(field).asString()).isEqualTo(text(field));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de", "fr", "es" })
	void schemaDescribesEveryField(String language) {
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(service.get("/errors.schema.json").text(), InputFormat.JSON)
			.validate(service.get("/errors.json?lang=" + language).text(), InputFormat.JSON)).isEmpty();
	}

	@TestService
	static class Application {

		@Bean
		CatalogContributor codeWithEveryText() {
			return (catalog) -> fields().forEach(set(catalog.add("BY_JAVA").status(409)));
		}

		private static Consumer<String> set(CodeBuilder code) {
			return (field) -> ReflectionUtils.invokeMethod(
					Objects.requireNonNull(ReflectionUtils.findMethod(CodeBuilder.class, field, String.class)), code,
					text(field));
		}

	}

}

package io.github.errorbook.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.UrlResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the configuration metadata, as IDEs read it.
 */
class ConfigurationMetadataTests {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	/**
	 * Properties for which no value is as good as none.
	 */
	private static final Set<String> WITHOUT_DEFAULT = Set.of("errorbook.recent.instance",
			"errorbook.recent.jdbc.platform", "errorbook.reference.base-url", "errorbook.reference.export",
			"errorbook.reference.home-url", "errorbook.reference.support-url", "errorbook.reference.title",
			"errorbook.reference.url", "errorbook.response.code-header", "errorbook.response.code-style");

	private final List<JsonNode> properties = items("properties").toList();

	@Test
	void everyPropertyHasTypeAndDescription() {
		assertThat(this.properties).isNotEmpty().allSatisfy((property) -> {
			assertThat(text(property, "type")).as(property.toString()).isNotBlank();
			assertThat(text(property, "description")).as(property.toString()).isNotBlank().endsWith(".");
		});
	}

	@Test
	void everyPropertyHasDefaultUnlessItIsCollectionOrHasNone() {
		assertThat(this.properties).filteredOn((property) -> !isCollection(property))
			.filteredOn((property) -> !WITHOUT_DEFAULT.contains(text(property, "name")))
			.allSatisfy((property) -> assertThat(property.has("defaultValue")).as(property.toString()).isTrue());
	}

	/*
	 * A group that the file does not name would be refused as unknown.
	 */
	@Test
	void fileOfGroupsIsComplete() throws IOException {
		Set<String> groups = items("groups").filter((group) -> text(group, "type").equals(text(group, "sourceType")))
			.map((group) -> text(group, "name") + " " + text(group, "type"))
			.collect(Collectors.toCollection(TreeSet::new));
		Properties file = new Properties();
		try (InputStream content = ErrorbookProperties.class
			.getResourceAsStream("/io/github/errorbook/settings/catalog/groups.properties")) {
			file.load(content);
		}
		Set<String> listed = new TreeSet<>();
		file.forEach((prefix, types) -> Stream.of(types.toString().split(","))
			.forEach((type) -> listed.add(prefix + " " + type)));
		assertThat(groups).isNotEmpty().isEqualTo(listed);
	}

	@Test
	void metadataNamesTheCatalog() {
		assertThat(this.properties).extracting((property) -> text(property, "name"))
			.contains("errorbook.codes", "errorbook.code-pattern");
	}

	@Test
	void hintsForCodesNameAllStandardCodesWithDescriptions() {
		JsonNode hint = items("hints").filter((item) -> "errorbook.codes.keys".equals(text(item, "name")))
			.findFirst()
			.orElseThrow();
		assertThat(stream(hint.get("values"))).extracting((value) -> text(value, "value"))
			.containsExactlyElementsOf(StandardErrorCode.names());
		assertThat(stream(hint.get("values"))).allSatisfy((value) -> assertThat(text(value, "description"))
			.startsWith(StandardErrorCode.valueOf(text(value, "value")).status() + ": "));
		assertThat(stream(hint.get("providers"))).extracting((provider) -> text(provider, "name"))
			.containsExactly("any");
	}

	private static boolean isCollection(JsonNode property) {
		String type = text(property, "type");
		return type.startsWith("java.util.") || type.endsWith("[]");
	}

	private static String text(JsonNode item, String member) {
		return item.path(member).asString("");
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	/**
	 * Find the metadata of this module, not that of others on the class path.
	 */
	private static Stream<JsonNode> items(String kind) {
		String classFile = ErrorbookProperties.class.getName().replace('.', '/') + ".class";
		String url = Objects.requireNonNull(ErrorbookProperties.class.getClassLoader().getResource(classFile))
			.toString();
		try (InputStream content = new UrlResource(url.replace(classFile, METADATA)).getInputStream()) {
			JsonNode items = JsonMapper.shared().readTree(content).get(kind);
			return stream(items).filter((item) -> text(item, "name").startsWith("errorbook"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package io.github.errorbook.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.model.InputLocation;
import io.github.errorbook.render.EnvelopeMember;
import io.github.errorbook.render.ViolationMember;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of properties in the README against the metadata that IDEs read.
 */
class ReadmePropertiesTests {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

	/**
	 * The defaults by property, an empty text for those that have none.
	 */
	private static final Map<String, String> defaults = new TreeMap<>();

	@BeforeAll
	static void readMetadata() throws IOException {
		for (URL url : Collections.list(ReadmePropertiesTests.class.getClassLoader().getResources(METADATA))) {
			try (InputStream content = url.openStream()) {
				JsonMapper.shared().readTree(content).path("properties").forEach(ReadmePropertiesTests::read);
			}
		}
	}

	private static void read(JsonNode property) {
		String name = property.path("name").asString();
		if (name.startsWith("errorbook.")) {
			defaults.put(name, property.path("defaultValue").asString(""));
		}
	}

	static List<List<String>> rows() {
		return Readme.rows("property");
	}

	private static List<String> quoted(String text) {
		return QUOTED.matcher(text).results().map((match) -> match.group(1)).toList();
	}

	private static List<String> meaning(String property) {
		return rows().stream()
			.filter((row) -> row.get(0).equals("`" + property + "`"))
			.map((row) -> quoted(row.get(2)))
			.findFirst()
			.orElseThrow();
	}

	private static boolean hasRow(String property) {
		return rows().stream().anyMatch((row) -> row.get(0).equals("`" + property + "`"));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void propertyHasDefaultAsStated(List<String> row) {
		String name = quoted(row.get(0)).get(0);
		switch (row.get(1)) {
			case "none" -> assertThat(defaults).containsEntry(name.replace(".*", ""), "");
			case "as above" -> assertThat(name).isEqualTo("errorbook.response.names.*");
			default -> assertThat(defaults).containsEntry(name, quoted(row.get(1)).get(0));
		}
	}

	@Test
	void membersHaveNamesAsAbove() {
		String prefix = "errorbook.response.names.";
		Map<String, String> names = new TreeMap<>();
		meaning(prefix + "*").forEach((member) -> names.put(prefix + member, member.replace("field-", "")));
		assertThat(defaults).containsAllEntriesOf(names);
		assertThat(defaults.keySet().stream().filter((name) -> name.startsWith(prefix) && !hasRow(name)))
			.containsExactlyElementsOf(names.keySet());
		assertThat(names.values()).allSatisfy((name) -> assertThat(Readme.blocks("Quick start", "console"))
			.anyMatch((block) -> block.contains("\"" + name + "\":")));
	}

	@Test
	void membersToIncludeAreAllNamed() {
		Stream<String> members = Arrays.stream(EnvelopeMember.values())
			.map((member) -> member.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		assertThat(meaning("errorbook.response.include"))
			.containsExactlyElementsOf(Stream.concat(members, Stream.of("requestId", "traceId")).toList());
	}

	@Test
	void membersOfViolationsToIncludeAreAllNamed() {
		Stream<String> members = Arrays.stream(ViolationMember.values())
			.map((member) -> member.name().toLowerCase(Locale.ROOT));
		Stream<String> locations = Arrays.stream(InputLocation.values()).map(InputLocation::wireName);
		assertThat(meaning("errorbook.response.violation-include"))
			.containsExactlyInAnyOrderElementsOf(Stream.concat(members, locations).toList());
	}

	@Test
	void everyPropertyIsNamed() {
		assertThat(Readme.block("Quick start", "yaml")).startsWith("errorbook:\n  codes:\n");
		assertThat(defaults.keySet()).isNotEmpty()
			.filteredOn((name) -> !name.equals("errorbook.codes"))
			.allMatch((name) -> Readme.text().contains(name) || Readme.text().contains(parent(name) + ".*`"));
	}

	private static String parent(String property) {
		return property.substring(0, property.lastIndexOf('.'));
	}

}

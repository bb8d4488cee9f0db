package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * A mistake in a configuration, from the table.
 *
 * @param title what it is
 * @param place where it is written
 * @param text what is written
 * @param faults what the service says
 */
record Mistake(String title, String place, String text, List<String> faults) {

	private static final Path TABLE = Path.of("src/test/resources/io/github/errorbook/settings/catalog/mistakes.txt");

	private static final String START = "(?m)^== ";

	private static final Pattern TITLE = Pattern.compile("(?:\\[(\\w+)] )?(.*)");

	static List<Mistake> all() {
		try {
			List<Mistake> mistakes = new ArrayList<>();
			String[] parts = Files.readString(TABLE).split(START);
			for (int i = 1; i < parts.length; i++) {
				mistakes.add(parse(parts[i]));
			}
			return mistakes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Mistake parse(String part) {
		List<String> lines = part.lines().toList();
		Matcher title = TITLE.matcher(lines.get(0));
		title.matches();
		return new Mistake(title.group(2), (title.group(1) != null) ? title.group(1) : "yaml",
				String.join("\n", lines.stream().skip(1).filter((line) -> !line.startsWith("-- ")).toList()),
				lines.stream().filter((line) -> line.startsWith("-- ")).map((line) -> line.substring(3)).toList());
	}

	/**
	 * Write the table anew.
	 * @param service gives what the service says to a mistake
	 * @throws IOException if the table cannot be written
	 */
	static void write(Function<Mistake, List<String>> service) throws IOException {
		StringBuilder table = new StringBuilder(Files.readString(TABLE).split(START, 2)[0]);
		for (Mistake mistake : all()) {
			table.append(mistake.place.equals("yaml") ? "== " : "== [" + mistake.place + "] ")
				.append(mistake.title)
				.append('\n');
			mistake.text.lines().forEach((line) -> table.append(line).append('\n'));
			service.apply(mistake).forEach((fault) -> table.append("-- ").append(fault).append('\n'));
		}
		Files.writeString(TABLE, table);
	}

	void addTo(ConfigurableEnvironment environment) {
		try {
			ByteArrayResource file = new ByteArrayResource(this.text.getBytes(StandardCharsets.UTF_8), "the file");
			switch (this.place) {
				case "yaml" -> new YamlPropertySourceLoader().load("yaml", file)
					.forEach(environment.getPropertySources()::addFirst);
				case "properties" -> new PropertiesPropertySourceLoader().load("properties", file)
					.forEach(environment.getPropertySources()::addFirst);
				case "environment" -> environment.getPropertySources()
					.addFirst(new SystemEnvironmentPropertySource(
							"test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables()));
				case "arguments" -> environment.getPropertySources()
					.addFirst(new SimpleCommandLinePropertySource(this.text.split("\n")));
				case "json" -> addJson(environment);
				default -> throw new IllegalStateException("Unknown place: " + this.place);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Object> variables() throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(this.text));
		Map<String, Object> variables = new LinkedHashMap<>();
		properties.forEach((name, value) -> variables.put(name.toString(), value));
		return variables;
	}

	private void addJson(ConfigurableEnvironment environment) {
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemProperties-json",
					Map.of("SPRING_APPLICATION_JSON", this.text)));
		new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(environment, null);
	}

	@Override
	public String toString() {
		return this.place + ": " + this.title;
	}

}

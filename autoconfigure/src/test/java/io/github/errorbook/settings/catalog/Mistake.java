package io.github.errorbook.settings.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.springframework.core.io.ClassPathResource;

/**
 * A mistake in a configuration, from the table.
 *
 * @param title what it is
 * @param place where it is written
 * @param text what is written
 * @param faults what the service says
 */
record Mistake(String title, String place, String text, List<String> faults) {

	private static final Pattern TITLE = Pattern.compile("(?:\\[(\\w+)] )?(.*)");

	static List<Mistake> all() {
		try {
			String table = new ClassPathResource("mistakes.txt", Mistake.class)
				.getContentAsString(StandardCharsets.UTF_8);
			List<Mistake> mistakes = new ArrayList<>();
			String[] parts = table.split("(?m)^== ");
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

package io.github.errorbook.benchmarks.driver;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line says: modes, and {@code --name=value}.
 */
final class Options {

	private static final Set<String> NAMES = Set.of("home", "launches", "rounds", "slice", "warm-up", "only", "seed",
			"java", "pin", "starts", "seconds", "requests", "clients", "output");

	private final List<String> words;

	private final Map<String, String> values = new HashMap<>();

	private final long seed = System.nanoTime() % 1_000_000;

	Options(String... args) {
		this.words = List.of(args).stream().filter((arg) -> !arg.startsWith("--")).toList();
		for (String arg : args) {
			if (arg.startsWith("--")) {
				put(arg);
			}
		}
	}

	private void put(String arg) {
		int equals = arg.indexOf('=');
		String name = arg.substring(2, (equals != -1) ? equals : arg.length());
		if (equals == -1 || !NAMES.contains(name)) {
			throw new IllegalArgumentException(
					"Unknown option " + arg + ": use --name=value with a name of " + NAMES.stream().sorted().toList());
		}
		this.values.put(name, arg.substring(equals + 1));
	}

	/**
	 * Return these options with others where they say nothing.
	 * @param others values by name
	 * @return the options
	 */
	Options or(Map<String, String> others) {
		Options options = new Options(this.words.toArray(String[]::new));
		options.values.putAll(others);
		options.values.putAll(this.values);
		return options;
	}

	boolean has(String word) {
		return this.words.contains(word);
	}

	boolean quick() {
		return has("quick");
	}

	List<String> modes() {
		List<String> modes = this.words.stream().filter((word) -> !word.equals("quick")).toList();
		return modes.isEmpty() ? List.of("cost") : modes;
	}

	Path home() {
		return Path.of(text("home", "benchmarks")).toAbsolutePath().normalize();
	}

	Path output() {
		return Path.of(text("output", home().resolve("driver/target").toString()));
	}

	String text(String name, String other) {
		return this.values.getOrDefault(name, other);
	}

	int number(String name, int quick, int full) {
		return Integer.parseInt(text(name, String.valueOf(quick() ? quick : full)));
	}

	int launches() {
		return number("launches", 1, 3);
	}

	int rounds() {
		return number("rounds", 20, 30);
	}

	int slice() {
		return number("slice", 1000, 3000);
	}

	int warmUp() {
		return number("warm-up", 30_000, 100_000);
	}

	int longestWarmUp() {
		return quick() ? warmUp() : 2 * warmUp();
	}

	long seed() {
		return Long.parseLong(text("seed", String.valueOf(this.seed)));
	}

}

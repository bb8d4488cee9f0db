package com.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A program that runs until it is closed.
 */
public final class Program implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofSeconds(90);

	private final Process process;

	private final Path log;

	private Program(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Start a program.
	 * @param log the file for what it writes
	 * @param arguments the arguments of the virtual machine, and of the program, which
	 * sees nothing of what the environment tells the build
	 * @return the program, which need not be ready
	 */
	public static Program start(Path log, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
		command.addAll(arguments);
		ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		process.environment().keySet().removeIf((name) -> name.startsWith("ERRORBOOK_"));
		return new Program(process.start(), log);
	}

	/**
	 * Wait until the program writes something.
	 * @param text what it writes
	 */
	public void await(Pattern text) throws IOException, InterruptedException {
		Instant end = Instant.now().plus(LONGEST_START);
		while (Instant.now().isBefore(end)) {
			if (text.matcher(output()).find()) {
				return;
			}
			if (this.process.waitFor(50, TimeUnit.MILLISECONDS)) {
				break;
			}
		}
		throw new AssertionError("'" + text + "' is not in\n" + output());
	}

	public String output() throws IOException {
		return Files.readString(this.log);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

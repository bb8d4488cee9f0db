package io.github.errorbook.benchmarks.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running application.
 */
final class Server implements AutoCloseable {

	/**
	 * The same for all. The young generation is small, so that every slice pays for the
	 * garbage that it leaves.
	 */
	static final List<String> FLAGS = List.of("-Xms192m", "-Xmx192m", "-Xmn32m", "-XX:+UseSerialGC",
			"-XX:-UsePerfData");

	/**
	 * The same for all. Connections stay open however long a slice is away.
	 */
	static final List<String> ARGUMENTS = List.of("--server.port=0", "--server.tomcat.max-keep-alive-requests=-1",
			"--server.tomcat.keep-alive-timeout=-1");

	private static final long START_MILLIS = 120_000;

	private static final long LOG_BYTES = 64 * 1024 * 1024;

	private final String name;

	private final Process process;

	private final Path ready;

	private final Path log;

	private final Processor processor;

	private Server(String name, Process process, Path ready, Path log) {
		this.name = name;
		this.process = process;
		this.ready = ready;
		this.log = log;
		this.processor = new Processor(process.pid());
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
	}

	static Server start(String name, App app, List<String> args, Options options) {
		try {
			Path directory = Files.createDirectories(options.output().resolve("servers"));
			Path ready = Files.createTempFile(directory, name, ".ready");
			Files.delete(ready);
			Path log = directory.resolve(name + ".log");
			Files.deleteIfExists(log);
			Process process = new ProcessBuilder(command(app, ready, args, options)).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.directory(directory.toFile())
				.start();
			return new Server(name, process, ready, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot start " + name, ex);
		}
	}

	private static List<String> command(App app, Path ready, List<String> args, Options options) {
		List<String> command = new ArrayList<>();
		String pin = options.text("pin", "");
		if (!pin.isEmpty()) {
			command.addAll(List.of("taskset", "-c", pin));
		}
		command.add(options.text("java", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(FLAGS);
		command.addAll(List.of("-cp", app.classPath(options.home()), app.mainClass(), "--benchmark.ready=" + ready));
		command.addAll(ARGUMENTS);
		command.addAll(args);
		return command;
	}

	/**
	 * Wait until it answers.
	 * @return port, loaded classes, and milliseconds of processor time at that moment
	 */
	List<Integer> awaitReady() {
		long deadline = System.currentTimeMillis() + START_MILLIS;
		while (!Files.exists(this.ready)) {
			if (!this.process.isAlive() || System.currentTimeMillis() > deadline) {
				throw new IllegalStateException(this.name + " did not start: see its log in servers/");
			}
			pause(5);
		}
		try {
			return List.of(Files.readString(this.ready).split(" ")).stream().map(Integer::valueOf).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/**
	 * Empty the log before it fills the disk.
	 */
	void trimLog() {
		try {
			if (Files.size(this.log) > LOG_BYTES) {
				Files.newByteChannel(this.log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long pid() {
		return this.process.pid();
	}

	Processor processor() {
		return this.processor;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(10, TimeUnit.SECONDS);
			Files.deleteIfExists(this.ready);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

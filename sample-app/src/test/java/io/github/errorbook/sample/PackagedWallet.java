package io.github.errorbook.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wallet as it is packaged, in a JVM of its own, until it is closed.
 */
final class PackagedWallet implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	private static final int TIMEOUT_SECONDS = 120;

	private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final Process process;

	private PackagedWallet(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "wallet-output");
		reader.setDaemon(true);
		reader.start();
	}

	static PackagedWallet start(String... options) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(options));
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", System.getProperty("wallet.jar"), "--server.port=0"));
		try {
			return new PackagedWallet(new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (BufferedReader reader = this.process.inputReader()) {
			reader.lines().forEach(this::read);
		}
		catch (IOException | UncheckedIOException ex) {
			this.output.add(ex.toString());
		}
		this.port.completeExceptionally(new IllegalStateException("The wallet has ended: " + output()));
	}

	private void read(String line) {
		this.output.add(line);
		Matcher matcher = STARTED.matcher(line);
		if (matcher.find()) {
			this.port.complete(Integer.valueOf(matcher.group(1)));
		}
	}

	/**
	 * Wait until the wallet answers.
	 * @return a client of this wallet
	 */
	WalletClient client() {
		return new WalletClient(this.port.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join());
	}

	/**
	 * Wait until the wallet ends by itself.
	 * @return its exit code
	 */
	int exitCode() {
		this.port.handle((port, ended) -> port).orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
		return this.process.onExit().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join().exitValue();
	}

	String output() {
		return String.join("\n", this.output);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
	}

}

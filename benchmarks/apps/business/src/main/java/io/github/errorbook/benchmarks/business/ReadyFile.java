package io.github.errorbook.benchmarks.business;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Tells the driver the port, and what the start has cost.
 */
final class ReadyFile implements ApplicationListener<ApplicationReadyEvent> {

	private final Path path;

	ReadyFile(Path path) {
		this.path = path;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
		Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
		String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
		try {
			Path unfinished = Path.of(this.path + ".tmp");
			Files.writeString(unfinished, port + " " + classes + " " + cpu.toMillis());
			Files.move(unfinished, this.path, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

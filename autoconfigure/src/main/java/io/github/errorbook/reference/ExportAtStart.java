package io.github.errorbook.reference;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.SmartLifecycle;

/**
 * Writes the reference as soon as all beans are there, which is before any server opens
 * its port, and ends the application.
 * <p>
 * It ends the JVM, as {@link SpringApplication#exit} alone does not. An export must start
 * nothing: no port, no listener of a queue, no schedule, no runner of the application. So
 * it has to end in the first phase of the lifecycle, and Spring Boot has no other way out
 * of there with exit code 0. An exception ends the run as a failure, and an
 * {@code ExitCodeGenerator} among exceptions counts only with another code than 0. A
 * context that is closed here goes on with its refresh. An {@code ApplicationRunner} is
 * called too late, and those of the application are called after it although it has
 * closed the context. The exit code is that of {@code SpringApplication.exit}, so that
 * the generators of the application have their say; a failure takes the usual way of a
 * failed start, with its analysis and exit code 1. Code that must go on afterwards calls
 * {@link ReferenceExporter} instead.
 */
final class ExportAtStart implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(ExportAtStart.class);

	private final ReferenceExporter exporter;

	private final String folder;

	private final Runnable end;

	/**
	 * Create an export.
	 * @param exporter writes the reference
	 * @param folder where to
	 * @param end closes the context and ends the JVM
	 */
	ExportAtStart(ReferenceExporter exporter, String folder, Runnable end) {
		this.exporter = exporter;
		this.folder = folder;
		this.end = end;
	}

	@Override
	public void start() {
		Path target = target();
		int count = this.exporter.export(target).size();
		logger.info("The reference is written: %d files in %s".formatted(count, target));
		this.end.run();
	}

	private Path target() {
		try {
			return Path.of(this.folder).toAbsolutePath().normalize();
		}
		catch (InvalidPathException ex) {
			throw new ReferenceExportException("'" + this.folder + "' is not a valid path of a folder", ex);
		}
	}

	@Override
	public void stop() {
	}

	@Override
	public boolean isRunning() {
		return false;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}

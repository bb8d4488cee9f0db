package io.github.errorbook.reference;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes the reference as soon as all beans are there, which is before any server opens
 * its port, and ends the application.
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
	 * @param end ends the application
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
			throw new ReferenceExportException("'" + this.folder + "' is no path of a folder", ex);
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

package io.github.errorbook.guard;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;

/**
 * A file of the service that cannot be written, such as one in a directory that is not
 * there or on a disk that is full. Where a server keeps the parts of a body in files, it
 * reports that like a body that cannot be read.
 *
 * @since 0.1.0
 */
public final class FileFailure {

	private static final Set<String> WRITERS = Set.of("java.io.FileOutputStream", "java.io.RandomAccessFile",
			"sun.nio.ch.FileChannelImpl");

	private FileFailure() {
	}

	/**
	 * Return whether a file is the reason of a failure.
	 * @param thrown the failure
	 * @return {@code true} if one of its causes is that of a file
	 */
	public static boolean isReasonOf(Throwable thrown) {
		return Causes.find(thrown, FileFailure::isOfFile) != null;
	}

	private static boolean isOfFile(Throwable cause) {
		return cause instanceof FileSystemException || cause instanceof FileNotFoundException
				|| (cause instanceof IOException && isOfWriter(cause));
	}

	private static boolean isOfWriter(Throwable cause) {
		for (StackTraceElement frame : ExceptionFacts.framesOf(cause)) {
			String type = frame.getClassName();
			if (WRITERS.contains(type)) {
				return true;
			}
			if (!type.startsWith("java.") && !type.startsWith("sun.")) {
				return false;
			}
		}
		return false;
	}

}

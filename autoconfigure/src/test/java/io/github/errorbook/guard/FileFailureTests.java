package io.github.errorbook.guard;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link FileFailure}.
 */
class FileFailureTests {

	@TempDir
	Path directory;

	@Test
	void fileThatCannotBeOpenedIsTheReason() {
		Path file = this.directory.resolve("none").resolve("file");
		assertReason(() -> new FileOutputStream(file.toFile()), FileNotFoundException.class);
		assertReason(() -> Files.newOutputStream(file), NoSuchFileException.class);
	}

	@Test
	void fileThatCannotBeWrittenIsTheReason() throws IOException {
		FileOutputStream stream = new FileOutputStream(this.directory.resolve("file").toFile());
		stream.close();
		assertReason(() -> stream.write(1), IOException.class);
	}

	@Test
	void streamOfTheClientIsNot() throws IOException {
		InputStream stream = new PushbackInputStream(new ByteArrayInputStream(new byte[0]));
		stream.close();
		assertThat(FileFailure.isReasonOf(catchThrowable(stream::read))).isFalse();
		assertThat(FileFailure.isReasonOf(new IllegalStateException(new EOFException()))).isFalse();
	}

	private static void assertReason(ThrowingCallable failing, Class<?> type) {
		Throwable failure = catchThrowable(failing);
		assertThat(failure).isExactlyInstanceOf(type);
		assertThat(FileFailure.isReasonOf(failure)).isTrue();
		assertThat(FileFailure.isReasonOf(new IllegalStateException(new CompletionException(failure)))).isTrue();
	}

}

package io.github.errorbook.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that holds what was promised. Its text depends on nothing but the promises, so
 * that it changes only where they do.
 */
final class LockFile {

	private static final JsonMapper json = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final PrettyPrinter printer = new DefaultPrettyPrinter()
		.withSeparators(PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER))
		.withObjectIndenter(new DefaultIndenter("  ", "\n"));

	private final Path path;

	LockFile(Path path) {
		this.path = path;
	}

	/**
	 * Read the file.
	 * @return what it holds, or {@code null} if there is no file
	 * @throws IllegalStateException if the file is damaged or of a later format
	 */
	@Nullable LockedCatalog read() {
		try {
			return Files.exists(this.path) ? parse(Files.readString(this.path)) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this + " cannot be read", ex);
		}
	}

	private LockedCatalog parse(String text) {
		try {
			JsonNode root = json.readTree(text);
			checkFormat(root.path("format"));
			return json.treeToValue(root, LockedCatalog.class);
		}
		catch (JacksonException ex) {
			throw new IllegalStateException("%s is damaged%s: %s. Restore it from version control.".formatted(this,
					place(ex), ex.getOriginalMessage()), ex);
		}
	}

	private static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		if (location != null && location.getLineNr() > 0) {
			return " in line " + location.getLineNr();
		}
		String path = ex.getPathReference();
		return ex.getPath().isEmpty() ? "" : " at " + path.replaceAll("[\\w.$]+\\[\"([^\"]+)\"](->)?", "/$1");
	}

	private void checkFormat(JsonNode format) {
		if (!format.isIntegralNumber()) {
			throw new IllegalStateException(
					this + " is damaged: it has no \"format\" number. Restore it from version control.");
		}
		if (format.asInt() != LockedCatalog.FORMAT) {
			throw new IllegalStateException(
					("%s has format %s, and this version of errorbook-spring-boot-test knows format %d only. "
							+ "Use the version that wrote the file, or a later one.")
						.formatted(this, format, LockedCatalog.FORMAT));
		}
	}

	/**
	 * Write the file, all of it or nothing.
	 * @param catalog what it is to hold
	 */
	void write(LockedCatalog catalog) {
		try {
			Path target = this.path.toAbsolutePath();
			Files.createDirectories(target.getParent());
			Path written = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".tmp");
			Files.writeString(written, json.writer().with(printer).writeValueAsString(catalog) + "\n");
			Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this + " cannot be written", ex);
		}
	}

	/**
	 * Return the path, as it can be opened from anywhere.
	 * @return the absolute path
	 */
	@Override
	public String toString() {
		return "The lock file " + this.path.toAbsolutePath();
	}

}

package io.github.errorbook.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.errorbook.reference.text.Language;

/**
 * Writes the reference as files that any static host shows, or a browser without one. The
 * same catalog gives the same bytes. The first language is in the folder itself, each
 * other one in a folder that is named by its tag. Safe for use by several threads, except
 * on the same folder.
 *
 * @since 0.1.0
 */
public final class ReferenceExporter {

	/**
	 * The file that lists the others, so that the next export can remove those that it no
	 * longer writes.
	 */
	static final String MANIFEST = ".errorbook-reference";

	private final ReferenceContent content;

	ReferenceExporter(ReferenceContent content) {
		this.content = content;
	}

	/**
	 * Write the reference. All files are made before the first is written. Files of an
	 * earlier export that this one does not write are deleted; other files stay.
	 * @param folder the folder, which is created if need be
	 * @return the files, relative to the folder, sorted
	 * @throws ReferenceExportException if a file cannot be written
	 */
	public List<Path> export(Path folder) {
		Map<String, byte[]> files = files();
		Path target = folder.toAbsolutePath().normalize();
		try {
			Set<String> stale = new TreeSet<>(readManifest(target));
			stale.removeAll(files.keySet());
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				write(target.resolve(file.getKey()), file.getValue());
			}
			for (String file : stale) {
				delete(target, file);
			}
			write(target.resolve(MANIFEST), manifest(files.keySet()));
		}
		catch (IOException ex) {
			throw new ReferenceExportException("The folder '" + folder + "' cannot be written", ex);
		}
		return files.keySet().stream().sorted().map(Path::of).toList();
	}

	private Map<String, byte[]> files() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (Asset asset : List.of(Asset.STYLESHEET, Asset.SCRIPT)) {
			files.put(asset.name(), asset.content());
		}
		files.put("errors.schema.json", Asset.read("errors.schema.json"));
		for (Language language : this.content.languages().all()) {
			new ExportedReference(this.content, language).files()
				.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
		}
		return files;
	}

	/* A reader never sees half a file. */
	private static void write(Path file, byte[] content) throws IOException {
		Files.createDirectories(file.resolve("..").normalize());
		Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
		try {
			Files.write(unfinished, content);
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private static List<String> readManifest(Path folder) throws IOException {
		Path manifest = folder.resolve(MANIFEST);
		return Files.isRegularFile(manifest) ? Files.readAllLines(manifest) : List.of();
	}

	private static byte[] manifest(Set<String> files) {
		return (String.join("\n", new TreeSet<>(files)) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private static void delete(Path folder, String file) throws IOException {
		Path path = folder.resolve(file).normalize();
		if (path.startsWith(folder) && !file.isBlank()) {
			Files.deleteIfExists(path);
		}
	}

}

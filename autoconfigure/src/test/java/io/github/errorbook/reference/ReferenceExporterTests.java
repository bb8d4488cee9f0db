package io.github.errorbook.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReferenceExporterTests {

	private static final String[] TWO_LANGUAGES = { "errorbook.reference.languages=en,de",
			"errorbook.code-pattern=[A-Za-z0-9./ ]+", "errorbook.codes[order.failed].status=409",
			"errorbook.codes[index].status=409", "errorbook.codes[a b].status=409", "errorbook.codes.SECRET.status=500",
			"errorbook.codes.SECRET.visibility=internal" };

	@TempDir
	private Path folder;

	@Test
	void exportWritesAllForms() throws IOException {
		List<Path> files = export(TWO_LANGUAGES);
		assertThat(files).contains(Path.of("index.html"), Path.of("errors.json"), Path.of("errors.md"),
				Path.of("errors.schema.json"), Path.of("GONE.html"), Path.of("GONE.md"), Path.of("order.failed.html"),
				Path.of("~index.html"), Path.of("a~20b.html"), Path.of("de", "index.html"), Path.of("de", "GONE.html"));
		assertThat(read(this.folder).keySet()).hasSize(files.size() + 1).contains(ReferenceExporter.MANIFEST);
		assertThat(read(this.folder).values()).noneMatch((text) -> text.contains("SECRET"));
		assertThat(read(this.folder).get("de/GONE.html")).contains("<html lang=\"de\"");
	}

	@Test
	void everyReferenceLeadsToFile() throws IOException {
		export(TWO_LANGUAGES);
		for (Map.Entry<String, String> file : read(this.folder).entrySet()) {
			if (file.getKey().matches(".*\\.(css|js|schema\\.json)")) {
				continue;
			}
			Pattern pattern = file.getKey().endsWith(".html") ? Pattern.compile("(?:href|src)=\"([^\"#]*)[^\"]*\"")
					: Pattern.compile(
							"\\]\\(([^)#]*)\\)|\"documentation\": \"([^\"]*)\"|\"\\$schema\": \"(err[^\"]*|\\.[^\"]*)\"");
			pattern.matcher(file.getValue())
				.results()
				.map((reference) -> (reference.group(1) != null) ? reference.group(1) : reference.group())
				.filter((reference) -> !reference.isEmpty() && !reference.startsWith("data:")
						&& !reference.contains("\""))
				.forEach(
						(reference) -> assertThat(resolve(file.getKey(), reference)).as(file.getKey() + " " + reference)
							.isRegularFile());
		}
	}

	private Path resolve(String file, String reference) {
		return Path.of(this.folder.resolve(file).toUri().resolve(reference));
	}

	@Test
	void sameCatalogGivesSameBytes() throws IOException {
		export(TWO_LANGUAGES);
		Map<String, String> first = read(this.folder);
		export(TWO_LANGUAGES);
		assertThat(read(this.folder)).isEqualTo(first);
	}

	@Test
	void filesOfRemovedCodesAreDeletedAndOthersStay() throws IOException {
		Files.writeString(this.folder.resolve("mine.html"), "mine");
		export("errorbook.codes.SHORT_LIVED.status=409");
		assertThat(this.folder.resolve("SHORT_LIVED.html")).exists();
		export();
		assertThat(this.folder.resolve("SHORT_LIVED.html")).doesNotExist();
		assertThat(this.folder.resolve("mine.html")).hasContent("mine");
	}

	@Test
	void manifestLeadsNowhereElse() throws IOException {
		Path outside = Files.writeString(this.folder.resolve("outside"), "mine");
		Path target = Files.createDirectory(this.folder.resolve("target"));
		Files.writeString(target.resolve(ReferenceExporter.MANIFEST), "../outside\n" + outside + "\n\n");
		TestReference.runner().run((context) -> context.getBean(ReferenceExporter.class).export(target));
		assertThat(outside).exists();
	}

	@Test
	void exportSaysWhichFolderCannotBeWritten() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "");
		TestReference.runner()
			.run((context) -> assertThatExceptionOfType(ReferenceExportException.class)
				.isThrownBy(() -> context.getBean(ReferenceExporter.class).export(file.resolve("below")))
				.withMessageContaining(file.toString()));
	}

	@Test
	void propertyExportsAndEnds() {
		TestReference.runner().run((context) -> {
			AtomicInteger ends = new AtomicInteger();
			ExportAtStart export = new ExportAtStart(context.getBean(ReferenceExporter.class), this.folder.toString(),
					ends::incrementAndGet);
			export.start();
			assertThat(ends).hasValue(1);
			assertThat(this.folder.resolve("index.html")).exists();
			ExportAtStart broken = new ExportAtStart(context.getBean(ReferenceExporter.class), "\0",
					ends::incrementAndGet);
			assertThatExceptionOfType(ReferenceExportException.class).isThrownBy(broken::start);
			assertThat(ends).hasValue(1);
		});
	}

	private List<Path> export(String... properties) {
		List<List<Path>> files = new ArrayList<>();
		TestReference.runner(properties)
			.run((context) -> files.add(context.getBean(ReferenceExporter.class).export(this.folder)));
		return files.get(0);
	}

	private static Map<String, String> read(Path folder) throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
			}
		}
		return files;
	}

}

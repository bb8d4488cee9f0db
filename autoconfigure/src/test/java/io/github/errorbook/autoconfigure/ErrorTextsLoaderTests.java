package io.github.errorbook.autoconfigure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import io.github.errorbook.catalog.ErrorTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorTextsLoader}.
 */
class ErrorTextsLoaderTests {

	private static final String KEY = "errorbook.GONE.message";

	private static final Locale AUSTRIAN = Locale.forLanguageTag("de-AT");

	private final MockEnvironment environment = new MockEnvironment();

	private final Locale serverLocale = Locale.getDefault();

	@TempDir
	private Path first;

	@TempDir
	private Path second;

	@BeforeEach
	void useAnotherLocaleForTheServer() {
		Locale.setDefault(Locale.GERMAN);
	}

	@AfterEach
	void restoreLocaleOfTheServer() {
		Locale.setDefault(this.serverLocale);
	}

	@Test
	void loadWhenThereAreNoBundlesReturnsNone() {
		assertThat(load().isEmpty()).isTrue();
	}

	@Test
	void loadReadsEveryLocaleOfTheDefaultBundle() {
		write(this.first, "messages.properties", KEY + "=Gone\n");
		write(this.first, "messages_de.properties", KEY + "=Größtenteils weg: {name} '\n");
		write(this.first, "messages_de_AT.properties", KEY + "=Pfutsch\n");
		write(this.first, "messages_zh_Hant_TW.properties", KEY + "=不見了\n");
		ErrorTexts texts = load();
		assertThat(texts.find(KEY, Locale.ENGLISH)).isEqualTo("Gone");
		assertThat(texts.find(KEY, Locale.GERMANY)).isEqualTo("Größtenteils weg: {name} '");
		assertThat(texts.find(KEY, AUSTRIAN)).isEqualTo("Pfutsch");
		assertThat(texts.find(KEY, Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo("不見了");
		assertThat(texts.locales()).hasSize(4);
	}

	@Test
	void loadNeverFallsBackToLocaleOfTheServer() {
		write(this.first, "messages_de.properties", KEY + "=Weg\n");
		assertThat(load().find(KEY, Locale.FRENCH)).isNull();
	}

	@Test
	void loadIgnoresOtherKeysAndFilesThatAreNoBundles() {
		write(this.first, "messages.properties", "greeting=Hello\nerrorbooks=1\n");
		write(this.first, "messages_admin.properties", KEY + "=Admin\n");
		write(this.first, "messages2.properties", KEY + "=Two\n");
		assertThat(load().isEmpty()).isTrue();
	}

	@Test
	void loadReadsConfiguredBasenamesOfWhichTheEarlierWins() {
		this.environment.setProperty("spring.messages.basename", "texts.errors, texts/more");
		write(this.first, "texts/errors_fr.properties", KEY + "=Parti\n");
		write(this.first, "texts/more_fr.properties", KEY + "=Disparu\nerrorbook.CONFLICT.message=Conflit\n");
		write(this.first, "messages_fr.properties", "errorbook.LOST.message=Perdu\n");
		ErrorTexts texts = load();
		assertThat(texts.find(KEY, Locale.FRENCH)).isEqualTo("Parti");
		assertThat(texts.find("errorbook.CONFLICT.message", Locale.FRENCH)).isEqualTo("Conflit");
		assertThat(texts.find("errorbook.LOST.message", Locale.FRENCH)).isNull();
	}

	@Test
	void loadUsesConfiguredEncoding() {
		this.environment.setProperty("spring.messages.encoding", "ISO-8859-1");
		write(this.first, "messages_de.properties", KEY + "=Größe\n", StandardCharsets.ISO_8859_1);
		assertThat(load().find(KEY, Locale.GERMAN)).isEqualTo("Größe");
	}

	@Test
	void loadWhenFileIsTwiceOnTheClassPathMergesAndPrefersTheEarlier() {
		write(this.first, "messages.properties", KEY + "=First\n");
		write(this.second, "messages.properties", KEY + "=Second\nerrorbook.CONFLICT.message=Conflict\n");
		ErrorTexts texts = load(url(this.first), url(this.second));
		assertThat(texts.find(KEY, Locale.ROOT)).isEqualTo("First");
		assertThat(texts.find("errorbook.CONFLICT.message", Locale.ROOT)).isEqualTo("Conflict");
		assertThat(load(url(this.second), url(this.first)).find(KEY, Locale.ROOT)).isEqualTo("Second");
	}

	@Test
	void loadReadsBundlesInJarsInTheOrderOfTheClassPath() throws IOException {
		Path jar = this.first.resolve("texts.jar");
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream content = new JarOutputStream(file)) {
			content.putNextEntry(new JarEntry("messages_de.properties"));
			content.write((KEY + "=Aus dem Archiv\n").getBytes(StandardCharsets.UTF_8));
		}
		write(this.second, "messages_de.properties", KEY + "=Aus dem Ordner\n");
		assertThat(load(url(jar), url(this.second)).find(KEY, Locale.GERMAN)).isEqualTo("Aus dem Archiv");
	}

	private ErrorTexts load() {
		return load(url(this.first));
	}

	private ErrorTexts load(URL... classPath) {
		try (URLClassLoader classLoader = new URLClassLoader(classPath, null)) {
			return ErrorTextsLoader.load(this.environment, classLoader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path folder, String name, String content) {
		write(folder, name, content, StandardCharsets.UTF_8);
	}

	private static void write(Path folder, String name, String content, Charset charset) {
		try {
			Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, content, charset);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

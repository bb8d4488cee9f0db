package io.github.errorbook.settings.texts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
	void loadReadsBundlesInJarsInTheOrderOfTheClassPath() {
		URL jar = jar("texts.jar", Map.of("messages_de.properties", "Aus dem Archiv"));
		write(this.second, "messages_de.properties", KEY + "=Aus dem Ordner\n");
		assertThat(load(jar, url(this.second)).find(KEY, Locale.GERMAN)).isEqualTo("Aus dem Archiv");
	}

	@Test
	void loadReadsTranslationsBesideTheBaseInAnyJar() {
		URL empty = jar("empty.jar", Map.of());
		URL jar = jar("texts.jar", Map.of("messages.properties", "Gone", "messages_de.properties", "Weg",
				"messages_zh_Hant_TW.properties", "不見了", "other/messages_fr.properties", "Parti"));
		ErrorTexts texts = load(url(this.first), empty, jar);
		assertThat(texts.find(KEY, Locale.ENGLISH)).isEqualTo("Gone");
		assertThat(texts.find(KEY, Locale.GERMAN)).isEqualTo("Weg");
		assertThat(texts.find(KEY, Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo("不見了");
		assertThat(texts.locales()).hasSize(3);
	}

	@Test
	void loadReadsTranslationsBesideTheBaseInFolderOfJar() {
		this.environment.setProperty("spring.messages.basename", "texts.errors");
		URL jar = jar("texts.jar",
				Map.of("texts/errors.properties", "Gone", "texts/errors_es_419.properties", "Ya no existe"));
		ErrorTexts texts = load(jar);
		assertThat(texts.find(KEY, Locale.forLanguageTag("es-419"))).isEqualTo("Ya no existe");
		assertThat(texts.locales()).hasSize(2);
	}

	@Test
	void loadWhenThereIsNoBaseReadsEveryFolder() {
		write(this.second, "messages_de_AT.properties", KEY + "=Pfutsch\n");
		ErrorTexts texts = load(jar("empty.jar", Map.of()), url(this.first), url(this.second));
		assertThat(texts.find(KEY, AUSTRIAN)).isEqualTo("Pfutsch");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application.yml", "application.properties", "application.yaml" })
	void loadWhenThereIsNoBaseReadsTheJarOfTheApplication(String configuration) {
		URL jar = jar("application.jar",
				Map.of(configuration, "", "messages_de.properties", "Weg", "messages_de_AT.properties", "Pfutsch"));
		ErrorTexts texts = load(jar("empty.jar", Map.of()), jar);
		assertThat(texts.find(KEY, Locale.GERMAN)).isEqualTo("Weg");
		assertThat(texts.find(KEY, AUSTRIAN)).isEqualTo("Pfutsch");
	}

	@Test
	void loadReadsTranslationsInAnotherRootThanTheBase() {
		URL base = jar("base.jar", Map.of("messages.properties", "Gone", "messages_fr.properties", "Parti"));
		URL application = jar("application.jar", Map.of("application.yml", "", "messages_de.properties", "Weg"));
		write(this.second, "messages_it.properties", KEY + "=Sparito\n");
		ErrorTexts texts = load(application, base, url(this.second));
		assertThat(texts.locales()).containsExactlyInAnyOrder(Locale.ROOT, Locale.FRENCH, Locale.GERMAN,
				Locale.ITALIAN);
	}

	@Test
	void loadReadsJarsAndFoldersWithSpacesInTheirNames() {
		Path folder = this.first.resolve("a folder");
		write(folder, "messages_de.properties", KEY + "=Weg\n");
		URL jar = jar("a jar.jar", Map.of("messages.properties", "Gone", "messages_fr.properties", "Parti"));
		assertThat(load(url(folder), jar).locales()).containsExactlyInAnyOrder(Locale.ROOT, Locale.FRENCH,
				Locale.GERMAN);
	}

	@Test
	void loadWhenThereIsAnArchiveOfLauncherReadsOnlyTheFirst() {
		URL application = jar("application.jar", Map.of("messages_de.properties", "Weg"));
		URL library = jar("library.jar", Map.of("messages_fr.properties", "Parti"));
		ErrorTexts texts = load(new ArchiveListingClassLoader(application, library));
		assertThat(texts.locales()).containsExactly(Locale.GERMAN);
	}

	@Test
	void loadWhenRootsCannotBeListedTriesLanguages() {
		write(this.first, "messages.properties", KEY + "=Gone\n");
		write(this.first, "messages_de.properties", KEY + "=Weg\n");
		write(this.first, "messages_de_AT.properties", KEY + "=Pfutsch\n");
		write(this.first, "messages_zh.properties", "greeting=Hello\n");
		write(this.first, "messages_zh_Hant_TW.properties", KEY + "=不見了\n");
		ErrorTexts texts = load(new UnlistableClassLoader(url(this.first)));
		assertThat(texts.locales()).containsExactlyInAnyOrder(Locale.ROOT, Locale.GERMAN, AUSTRIAN,
				Locale.forLanguageTag("zh-Hant-TW"));
	}

	@Test
	void loadWhenThereAreNoBundlesAsksClassLoaderFewTimes() {
		CountingClassLoader classLoader = new CountingClassLoader(jar("empty.jar", Map.of()));
		assertThat(load(classLoader).isEmpty()).isTrue();
		assertThat(classLoader.lookups).isBetween(1, 5);
	}

	private ErrorTexts load() {
		return load(url(this.first));
	}

	private ErrorTexts load(URL... classPath) {
		return load(new URLClassLoader(classPath, null));
	}

	private ErrorTexts load(URLClassLoader classLoader) {
		try (classLoader) {
			return ErrorTextsLoader.load(this.environment, classLoader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private URL jar(String name, Map<String, String> messages) {
		Path jar = this.first.resolve(name);
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream content = new JarOutputStream(file)) {
			content.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
			for (Map.Entry<String, String> message : messages.entrySet()) {
				content.putNextEntry(new JarEntry(message.getKey()));
				content.write((KEY + "=" + message.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return url(jar);
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

	/* Answers for "" as the class loader of Spring Boot's launcher does. */
	private static final class ArchiveListingClassLoader extends URLClassLoader {

		ArchiveListingClassLoader(URL... archives) {
			super(archives, null);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			if (!name.isEmpty()) {
				return super.getResources(name);
			}
			List<URL> roots = new ArrayList<>();
			for (URL archive : getURLs()) {
				roots.add(URI.create("jar:" + archive + "!/").toURL());
			}
			return Collections.enumeration(roots);
		}

	}

	/* Hands out resources as a native image does: under a protocol of its own. */
	private static final class UnlistableClassLoader extends URLClassLoader {

		UnlistableClassLoader(URL... classPath) {
			super(classPath, null);
		}

		@Override
		public @Nullable URL getResource(String name) {
			URL url = super.getResource(name);
			return (url != null) ? unlistable(url) : null;
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			return Collections
				.enumeration(Collections.list(super.getResources(name)).stream().map(this::unlistable).toList());
		}

		private URL unlistable(URL url) {
			try {
				return new URL("resource", null, -1, url.getPath(), new URLStreamHandler() {

					@Override
					protected URLConnection openConnection(URL ignored) throws IOException {
						return url.openConnection();
					}

				});
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static final class CountingClassLoader extends URLClassLoader {

		private int lookups;

		CountingClassLoader(URL... classPath) {
			super(classPath, null);
		}

		@Override
		public @Nullable URL getResource(String name) {
			this.lookups++;
			return super.getResource(name);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			this.lookups++;
			return super.getResources(name);
		}

	}

}

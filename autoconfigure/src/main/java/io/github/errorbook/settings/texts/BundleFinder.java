package io.github.errorbook.settings.texts;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.util.ResourceUtils;

/**
 * Finds the locales of a message bundle. To search the whole class path would take longer
 * than all else that happens at start-up for errors, so that only some of its roots are
 * listed: those with the base file of the bundle, those that are folders, and the archive
 * of the application. Of an archive without the base file, a translation counts only if
 * there is one for the language alone, such as {@code messages_de.properties}. Where a
 * root cannot be listed, as in a native image, the languages of ISO 639-1 are tried one
 * by one.
 */
final class BundleFinder {

	private static final List<String> CONFIGURATION = List.of("application.yml", "application.properties",
			"application.yaml");

	private final ClassLoader classLoader;

	private final List<BundleRoot> applicationRoots;

	BundleFinder(ClassLoader classLoader) throws IOException {
		this.classLoader = classLoader;
		this.applicationRoots = applicationRoots(classLoader);
	}

	private static List<BundleRoot> applicationRoots(ClassLoader classLoader) throws IOException {
		List<BundleRoot> roots = new ArrayList<>();
		Enumeration<URL> urls = classLoader.getResources("");
		while (urls.hasMoreElements()) {
			URL url = urls.nextElement();
			BundleRoot root = new BundleRoot(url, "");
			if (root.isFolder()) {
				roots.add(root);
			}
			// Only Spring Boot's launcher lists archives, that of the application first
			else if (url.getPath().endsWith(ResourceUtils.JAR_URL_SEPARATOR)) {
				roots.add(root);
				return roots;
			}
		}
		addArchiveOfConfiguration(roots, classLoader);
		return roots;
	}

	private static void addArchiveOfConfiguration(List<BundleRoot> roots, ClassLoader classLoader) {
		for (String name : CONFIGURATION) {
			URL url = classLoader.getResource(name);
			if (url != null) {
				BundleRoot root = new BundleRoot(url, name);
				roots.addAll(root.isFolder() ? List.of() : List.of(root));
				return;
			}
		}
	}

	/**
	 * Find the files of a bundle.
	 * @param basename the basename, with slashes
	 * @return what comes between basename and extension; each is somewhere on the class
	 * path
	 * @throws IOException if the class path cannot be read
	 */
	Set<String> findSuffixes(String basename) throws IOException {
		String base = basename + BundleRoot.EXTENSION;
		List<BundleRoot> roots = new ArrayList<>(this.applicationRoots);
		for (URL url : Collections.list(this.classLoader.getResources(base))) {
			roots.add(new BundleRoot(url, base));
		}
		Set<String> suffixes = new TreeSet<>();
		boolean listed = true;
		for (BundleRoot root : roots) {
			Collection<String> found = root.suffixes(basename);
			suffixes.addAll((found != null) ? found : List.of());
			listed = listed && found != null;
		}
		if (!listed) {
			probe(basename).forEach(suffixes::add);
		}
		return suffixes;
	}

	private Stream<String> probe(String basename) {
		Predicate<String> exists = (
				suffix) -> this.classLoader.getResource(basename + suffix + BundleRoot.EXTENSION) != null;
		Stream<String> variants = Arrays.stream(Locale.getISOLanguages())
			.filter((language) -> exists.test("_" + language))
			.flatMap(BundleFinder::variants);
		return Stream.concat(Stream.of(""), variants).filter(exists);
	}

	/* A native image knows the countries, but not all locales. */
	private static Stream<String> variants(String language) {
		Stream<String> ofCountries = Arrays.stream(Locale.getISOCountries())
			.map((country) -> "_%s_%s".formatted(language, country));
		ResourceBundle.Control names = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		Stream<String> ofLocales = Arrays.stream(Locale.getAvailableLocales())
			.map((locale) -> names.toBundleName("", locale))
			.filter((name) -> name.startsWith("_" + language + "_"));
		return Stream.of(Stream.of("_" + language), ofCountries, ofLocales).flatMap(Function.identity());
	}

}

package io.github.errorbook.settings.texts;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * One folder or archive of the class path, known by a resource in it.
 *
 * @param resource the resource
 * @param name the name by which the class loader found it
 */
record BundleRoot(URL resource, String name) {

	static final String EXTENSION = ".properties";

	/**
	 * Return whether this is a folder.
	 * @return {@code false} for an archive, or what else a class loader may read from
	 */
	boolean isFolder() {
		return ResourceUtils.URL_PROTOCOL_FILE.equals(this.resource.getProtocol());
	}

	/**
	 * List the files of a bundle.
	 * @param basename the basename, with slashes
	 * @return what comes between basename and extension, or {@code null} if this kind of
	 * root cannot be listed
	 */
	@Nullable Collection<String> suffixes(String basename) {
		try {
			if (isFolder()) {
				return suffixesInFolder(basename);
			}
			URLConnection connection = this.resource.openConnection();
			return (connection instanceof JarURLConnection archive) ? suffixesInArchive(archive, basename) : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private Collection<String> suffixesInFolder(String basename) throws IOException {
		File root = ResourceUtils.getFile(this.resource);
		for (String segment : StringUtils.tokenizeToStringArray(this.name, "/")) {
			root = root.getParentFile();
		}
		File base = new File(root, basename);
		String[] files = base.getParentFile().list();
		return (files != null) ? suffixes(base.getName(), List.of(files)) : List.of();
	}

	private Collection<String> suffixesInArchive(JarURLConnection connection, String basename) throws IOException {
		connection.setUseCaches(false);
		try (JarFile archive = connection.getJarFile()) {
			String entry = (connection.getEntryName() != null) ? connection.getEntryName() : "";
			String path = entry.substring(0, entry.length() - this.name.length()) + basename;
			return hasBundle(archive, path) ? suffixes(path, archive.stream().map(ZipEntry::getName)::iterator)
					: List.of();
		}
	}

	/* An archive may have very many entries, most have no bundle. */
	private static boolean hasBundle(JarFile archive, String path) {
		return archive.getEntry(path + EXTENSION) != null || Arrays.stream(Locale.getISOLanguages())
			.anyMatch((language) -> archive.getEntry(path + "_" + language + EXTENSION) != null);
	}

	private static Collection<String> suffixes(String start, Iterable<String> names) {
		List<String> suffixes = new ArrayList<>();
		for (String name : names) {
			if (name.endsWith(EXTENSION) && (name.startsWith(start + "_") || name.equals(start + EXTENSION))) {
				suffixes.add(name.substring(start.length(), name.length() - EXTENSION.length()));
			}
		}
		return suffixes;
	}

}

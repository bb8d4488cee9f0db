package io.github.errorbook.settings.contribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Libraries that bring a catalog of their own.
 */
public final class Libraries {

	private Libraries() {
	}

	/**
	 * Put libraries on the class path.
	 * @param folder where to write them
	 * @param catalogs the catalog of each
	 * @return the class path
	 */
	public static URLClassLoader of(Path folder, String... catalogs) {
		try {
			URL[] urls = new URL[catalogs.length];
			for (int i = 0; i < catalogs.length; i++) {
				Path library = folder.resolve("library-" + i);
				Path file = library.resolve(CatalogLayers.FILE);
				Files.createDirectories(file.getParent());
				Files.writeString(file, catalogs[i]);
				urls[i] = library.toUri().toURL();
			}
			return new URLClassLoader(urls, Libraries.class.getClassLoader());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

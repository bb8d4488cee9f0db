package io.github.errorbook.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.util.Assert;

import io.github.errorbook.reference.text.Digest;

/**
 * A file that pages refer to. Its name has a hash of its content, so that it can be
 * cached for ever.
 *
 * @param name the name
 * @param contentType the media type
 * @param content the content; not to be modified
 */
record Asset(String name, String contentType, byte[] content) {

	/**
	 * The stylesheet of all pages.
	 */
	static final Asset STYLESHEET = load("reference", ".css", "text/css;charset=UTF-8");

	/**
	 * The script of all pages.
	 */
	static final Asset SCRIPT = load("reference", ".js", "text/javascript;charset=UTF-8");

	private static final int HASH_LENGTH = 12;

	private static Asset load(String name, String extension, String contentType) {
		byte[] content = read(name + extension);
		return new Asset(name + "-" + Digest.of(content).substring(0, HASH_LENGTH) + extension, contentType, content);
	}

	/**
	 * Read a file that lies beside this class.
	 * @param name the name of the file
	 * @return the content
	 */
	static byte[] read(String name) {
		try (InputStream stream = Asset.class.getResourceAsStream(name)) {
			Assert.state(stream != null, () -> "There is no " + name);
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

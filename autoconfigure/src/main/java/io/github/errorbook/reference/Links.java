package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import io.github.errorbook.reference.text.FileNames;

/**
 * References from a page to others, relative to it, so that they hold wherever the
 * reference is mounted or copied to.
 *
 * @param index the index
 * @param folder what comes before the pages of codes
 * @param extension what comes after the code of a page
 * @param assets what comes before stylesheet and script
 * @param data what comes before the extension of the files with the whole catalog
 * @param application what comes before a path of the application, or {@code null} where
 * there is none
 * @param query what ends the reference to a page, to stay in the language
 */
record Links(String index, String folder, String extension, String assets, String data, @Nullable String application,
		String query) {

	/**
	 * Return the references from the index of a service.
	 * @param path its path
	 * @param query the query that keeps the language, or empty
	 * @return the references
	 */
	static Links fromServedIndex(String path, String query) {
		String encoded = encode(name(path));
		return new Links(encoded + query, encoded + "/", "", encoded + "/", encoded, "../".repeat(depth(path) - 1),
				query);
	}

	/**
	 * Return the references from another page of a service.
	 * @param path the path of the index
	 * @param query the query that keeps the language, or empty
	 * @return the references
	 */
	static Links fromServedPage(String path, String query) {
		String encoded = encode(name(path));
		return new Links("../" + encoded + query, "", "", "", "../" + encoded, "../".repeat(depth(path)), query);
	}

	/**
	 * Return the references between exported files.
	 * @param root the way to the folder that has stylesheet and script, empty or with a
	 * slash at its end
	 * @return the references
	 */
	static Links ofFiles(String root) {
		return new Links("index.html", "", ".html", root, "errors", null, "");
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static int depth(String path) {
		return (int) path.chars().filter((c) -> c == '/').count();
	}

	String code(String code) {
		return this.folder + encode(fileName(code)) + this.extension + this.query;
	}

	String codeAsMarkdown(String code) {
		return this.folder + encode(fileName(code)) + ".md" + this.query;
	}

	String category(String id) {
		return this.index + "#category-" + encode(id);
	}

	String asset(String name) {
		return this.assets + name;
	}

	String json() {
		return this.data + ".json" + this.query;
	}

	String schema() {
		return this.data + ".schema.json";
	}

	String markdown() {
		return this.data + ".md" + this.query;
	}

	private String fileName(String code) {
		return this.extension.isEmpty() ? code : FileNames.of(code);
	}

	private static String encode(String segment) {
		return UriUtils.encode(segment, StandardCharsets.UTF_8);
	}

}

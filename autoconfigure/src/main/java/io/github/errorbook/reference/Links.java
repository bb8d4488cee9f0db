package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * References from a page to others, relative to it, so that they hold wherever the
 * reference is mounted or copied to.
 *
 * @param index the index
 * @param folder what stands before the pages of codes
 * @param extension what stands after the code of a page
 * @param assets what stands before stylesheet and script
 * @param data what stands before the extension of the files with the whole catalog
 * @param query what ends the reference to a page, to stay in the language
 */
record Links(String index, String folder, String extension, String assets, String data, String query) {

	/**
	 * Return the references from the index of a service.
	 * @param name the last segment of its path
	 * @param query the query that keeps the language, or empty
	 * @return the references
	 */
	static Links fromServedIndex(String name, String query) {
		String encoded = encode(name);
		return new Links(encoded + query, encoded + "/", "", encoded + "/", encoded, query);
	}

	/**
	 * Return the references from another page of a service.
	 * @param name the last segment of the path of the index
	 * @param query the query that keeps the language, or empty
	 * @return the references
	 */
	static Links fromServedPage(String name, String query) {
		String encoded = encode(name);
		return new Links("../" + encoded + query, "", "", "", "../" + encoded, query);
	}

	/**
	 * Return the references between exported files.
	 * @param root the way to the folder that has stylesheet and script, empty or with a
	 * slash at its end
	 * @return the references
	 */
	static Links ofFiles(String root) {
		return new Links("index.html", "", ".html", root, "errors", "");
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

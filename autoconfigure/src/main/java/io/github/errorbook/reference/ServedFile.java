package io.github.errorbook.reference;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for by what follows the path of the index.
 *
 * @param kind what it is
 * @param code the code, or {@code null} where the file is of no single code
 */
record ServedFile(Kind kind, @Nullable String code) {

	private static final String MARKDOWN_EXTENSION = ".md";

	/**
	 * Read what follows the path of the index.
	 * @param rest the rest of the path, decoded: nothing, an extension, or a slash and a
	 * name
	 * @param codes the codes that have a page
	 * @return the file, or {@code null} if there is none
	 */
	static @Nullable ServedFile find(String rest, PublicCodes codes) {
		return switch (rest) {
			case "" -> new ServedFile(Kind.INDEX, null);
			case ".md" -> new ServedFile(Kind.INDEX_AS_MARKDOWN, null);
			case ".json" -> new ServedFile(Kind.JSON, null);
			case ".schema.json" -> new ServedFile(Kind.SCHEMA, null);
			default -> rest.startsWith("/") ? findBelow(rest.substring(1), codes) : null;
		};
	}

	/* A code may itself end like a file. */
	private static @Nullable ServedFile findBelow(String name, PublicCodes codes) {
		if (codes.contains(name)) {
			return new ServedFile(Kind.CODE, name);
		}
		String base = withoutExtension(name);
		if (base != null && codes.contains(base)) {
			return new ServedFile(Kind.CODE_AS_MARKDOWN, base);
		}
		if (name.equals(Asset.STYLESHEET.name())) {
			return new ServedFile(Kind.STYLESHEET, null);
		}
		return name.equals(Asset.SCRIPT.name()) ? new ServedFile(Kind.SCRIPT, null) : null;
	}

	/**
	 * Find a file in another spelling.
	 * @param name what follows the path of the index and a slash, decoded
	 * @param codes the codes that have a page
	 * @return the file as it is spelled, or {@code null} if there is none
	 */
	static @Nullable ServedFile findIgnoringCase(String name, PublicCodes codes) {
		String code = codes.findIgnoringCase(name);
		if (code != null) {
			return new ServedFile(Kind.CODE, code);
		}
		String base = withoutExtension(name);
		String ofMarkdown = (base != null) ? codes.findIgnoringCase(base) : null;
		return (ofMarkdown != null) ? new ServedFile(Kind.CODE_AS_MARKDOWN, ofMarkdown) : null;
	}

	private static @Nullable String withoutExtension(String name) {
		return name.endsWith(MARKDOWN_EXTENSION) ? name.substring(0, name.length() - MARKDOWN_EXTENSION.length())
				: null;
	}

	/**
	 * What a file is.
	 */
	enum Kind {

		/** The index as a page. */
		INDEX,

		/** The index as Markdown. */
		INDEX_AS_MARKDOWN,

		/** All codes as JSON. */
		JSON,

		/** The schema of the JSON. */
		SCHEMA,

		/** A code as a page. */
		CODE,

		/** A code as Markdown. */
		CODE_AS_MARKDOWN,

		/** The stylesheet. */
		STYLESHEET,

		/** The script. */
		SCRIPT

	}

}

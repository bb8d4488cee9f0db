package io.github.errorbook.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The reference as a service shows it. Files are named by what follows the path of the
 * index: nothing, an extension, or a slash and a name. Each is made when it is first
 * asked for, and kept. Safe for use by several threads.
 */
final class ServedReference {

	private static final String HTML = "text/html;charset=UTF-8";

	private static final String MARKDOWN = "text/markdown;charset=UTF-8";

	private static final String MARKDOWN_EXTENSION = ".md";

	private final PublicCodes codes;

	private final Editions editions;

	private final Languages languages;

	private final String name;

	private final Map<String, Document> assets = Map.of("/" + Asset.STYLESHEET.name(), Document.of(Asset.STYLESHEET),
			"/" + Asset.SCRIPT.name(), Document.of(Asset.SCRIPT));

	private final Map<String, Document> documents = new ConcurrentHashMap<>();

	/**
	 * Create a reference.
	 * @param codes the codes
	 * @param editions what is said of them
	 * @param languages in which languages
	 * @param path the path of the index
	 */
	ServedReference(PublicCodes codes, Editions editions, Languages languages, String path) {
		this.codes = codes;
		this.editions = editions;
		this.languages = languages;
		this.name = path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * Return whether there is a file.
	 * @param file the name of the file
	 * @return {@code true} if there is
	 */
	boolean contains(String file) {
		return switch (file) {
			case "", ".json", ".md", ".schema.json" -> true;
			default -> this.assets.containsKey(file) || code(file) != null;
		};
	}

	/**
	 * Return a file.
	 * @param file the name of a file that exists
	 * @param language the language
	 * @return the file
	 */
	Document get(String file, Language language) {
		Document asset = this.assets.get(file);
		return (asset != null) ? asset
				: this.documents.computeIfAbsent(language.tag() + " " + file, (key) -> create(file, language));
	}

	private Document create(String file, Language language) {
		Edition edition = this.editions.get(language);
		String query = this.languages.multiple() ? "?lang=" + language.tag() : "";
		return switch (file) {
			case "" -> index(edition, Links.fromServedIndex(this.name, query));
			default -> code(file, edition, Links.fromServedPage(this.name, query));
		};
	}

	private Document index(Edition edition, Links links) {
		return Document.of(HTML, Html.render(pages(edition).index(links)), edition.language().tag(), List.of());
	}

	private Document code(String file, Edition edition, Links links) {
		CodeEntry entry = Objects.requireNonNull(edition.find(Objects.requireNonNull(code(file))));
		return Document.of(HTML, Html.render(pages(edition).code(entry, links)), edition.language().tag(), List.of());
	}

	/**
	 * Return the page in place of that of a code which does not exist.
	 * @param code what was asked for
	 * @param language the language
	 * @return the page
	 */
	String notFound(String code, Language language) {
		Links links = Links.fromServedPage(this.name, this.languages.multiple() ? "?lang=" + language.tag() : "");
		return Html.render(pages(this.editions.get(language)).notFound(code, this.codes.nearest(code), links));
	}

	private Pages pages(Edition edition) {
		return new Pages(edition, this.languages.all(), (language) -> "?lang=" + language.tag());
	}

	/* A code may itself end like a file. */
	private @Nullable String code(String file) {
		String code = file.startsWith("/") ? file.substring(1) : "";
		if (this.codes.contains(code)) {
			return code;
		}
		String base = code.endsWith(MARKDOWN_EXTENSION) ? code.substring(0, code.length() - MARKDOWN_EXTENSION.length())
				: "";
		return this.codes.contains(base) ? base : null;
	}

}

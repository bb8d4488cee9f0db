package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.github.errorbook.reference.text.Language;

/**
 * The reference as a service shows it. Each file is made when it is first asked for, and
 * kept; there are not more than codes and languages. Safe for use by several threads.
 */
final class ServedReference {

	private final PublicCodes codes;

	private final LocalizedReferences editions;

	private final Languages languages;

	private final String path;

	private final Map<Request, Document> documents = new ConcurrentHashMap<>();

	/**
	 * Create a reference.
	 * @param content what it says
	 * @param path the path of the index
	 */
	ServedReference(ReferenceContent content, String path) {
		this.codes = content.codes();
		this.editions = content.editions();
		this.languages = content.languages();
		this.path = path;
	}

	/**
	 * Return a file.
	 * @param file the file
	 * @param language the language
	 * @return the file
	 */
	Document get(ServedFile file, Language language) {
		return this.documents.computeIfAbsent(new Request(file, language), this::create);
	}

	private Document create(Request request) {
		LocalizedReference edition = this.editions.get(request.language());
		Links fromIndex = Links.fromServedIndex(this.path, query(request.language()));
		return switch (request.file().kind()) {
			case INDEX -> Document.html(Html.render(pages(edition).index(fromIndex)), edition, fromIndex.index(),
					fromIndex.markdown());
			case INDEX_AS_MARKDOWN -> Document.markdown(Markdown.index(edition, fromIndex), edition, fromIndex.index());
			case JSON -> Document.json(Json.write(edition, fromIndex, fromIndex.schema()), edition);
			case STYLESHEET -> Document.of(Asset.STYLESHEET);
			case SCRIPT -> Document.of(Asset.SCRIPT);
			case SCHEMA -> Document.schema(new String(Asset.read("errors.schema.json"), StandardCharsets.UTF_8));
			default ->
				createOfCode(request.file(), edition, Links.fromServedPage(this.path, query(request.language())));
		};
	}

	private Document createOfCode(ServedFile file, LocalizedReference edition, Links links) {
		String code = Objects.requireNonNull(file.code());
		CodeEntry entry = Objects.requireNonNull(edition.find(code));
		return (file.kind() == ServedFile.Kind.CODE)
				? Document.html(Html.render(pages(edition).code(entry, links)), edition, links.code(code),
						links.codeAsMarkdown(code))
				: Document.markdown(Markdown.code(edition, entry, links), edition, links.code(code));
	}

	/**
	 * Return the page in place of that of a code which does not exist.
	 * @param code what was asked for
	 * @param language the language
	 * @return the page
	 */
	Document notFound(String code, Language language) {
		LocalizedReference edition = this.editions.get(language);
		Links links = Links.fromServedPage(this.path, query(language));
		List<String> nearest = this.codes.nearest(code);
		return Document.html(Html.render(pages(edition).notFound(code, nearest, links)), edition);
	}

	private String query(Language language) {
		return this.languages.multiple() ? "?lang=" + language.tag() : "";
	}

	private Pages pages(LocalizedReference edition) {
		return new Pages(edition, this.languages.all(), (language) -> "?lang=" + language.tag());
	}

	private record Request(ServedFile file, Language language) {

	}

}

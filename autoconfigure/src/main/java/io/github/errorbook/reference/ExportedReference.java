package io.github.errorbook.reference;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.errorbook.reference.text.FileNames;
import io.github.errorbook.reference.text.Language;

/**
 * The files of an edition, as they are exported.
 */
final class ExportedReference {

	private final ReferenceContent content;

	private final LocalizedReference edition;

	private final String folder;

	private final String root;

	/**
	 * Create files.
	 * @param content the reference
	 * @param language the language of the edition
	 */
	ExportedReference(ReferenceContent content, Language language) {
		boolean first = language.equals(content.languages().all().get(0));
		this.content = content;
		this.edition = content.editions().get(language);
		this.folder = first ? "" : language.tag() + "/";
		this.root = first ? "" : "../";
	}

	/**
	 * Return the files.
	 * @return their texts by their names, relative to the folder of the export
	 */
	Map<String, String> files() {
		Links links = Links.ofFiles(this.root);
		Pages pages = new Pages(this.edition, this.content.languages().all(), this::folderOf);
		Map<String, String> files = new LinkedHashMap<>();
		files.put(this.folder + "index.html", Html.render(pages.index(links)));
		files.put(this.folder + "errors.md", Markdown.index(this.edition, links));
		files.put(this.folder + "errors.json", Json.write(this.edition, links, this.root + "errors.schema.json"));
		for (CodeEntry entry : this.edition.entries()) {
			String name = this.folder + FileNames.of(entry.code());
			files.put(name + ".html", Html.render(pages.code(entry, links)));
			files.put(name + ".md", Markdown.code(this.edition, entry, links));
		}
		return files;
	}

	private String folderOf(Language language) {
		boolean first = language.equals(this.content.languages().all().get(0));
		return first ? this.root : this.root + language.tag() + "/";
	}

}

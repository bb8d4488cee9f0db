package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.reference.text.FileNames;
import io.github.errorbook.reference.text.Language;

/**
 * Makes the pages of an edition.
 */
final class Pages {

	private final LocalizedReference edition;

	private final List<Language> languages;

	private final Function<Language, String> otherLanguage;

	/**
	 * Create pages.
	 * @param edition what they show
	 * @param languages the languages in which there are editions
	 * @param otherLanguage gives what leads from a page to the folder or query of the
	 * same page in another language
	 */
	Pages(LocalizedReference edition, List<Language> languages, Function<Language, String> otherLanguage) {
		this.edition = edition;
		this.languages = languages;
		this.otherLanguage = otherLanguage;
	}

	IndexPage index(Links links) {
		List<IndexPage.Group> groups = this.edition.categories()
			.stream()
			.map((category) -> group(category, links))
			.toList();
		return new IndexPage(frame(links, links.markdown(), "index.html"), this.edition.envelope(),
				this.edition.entries().size(), Facets.of(this.edition), groups);
	}

	private IndexPage.Group group(LocalizedReference.Category category, Links links) {
		return new IndexPage.Group(category.group().id(), category.group().name(),
				category.entries().stream().map((entry) -> row(entry, links)).toList());
	}

	private IndexPage.Row row(CodeEntry entry, Links links) {
		return new IndexPage.Row(entry, links.code(entry.code()), replacement(entry, links));
	}

	CodePage code(CodeEntry entry, Links links) {
		List<CodeEntry> entries = this.edition.entries();
		int index = entries.indexOf(entry);
		return new CodePage(frame(links, links.codeAsMarkdown(entry.code()), FileNames.of(entry.code()) + ".html"),
				entry, facts(entry), links.category(entry.category().id()), replacement(entry, links),
				links(entry.related(), links), (index > 0) ? link(entries.get(index - 1), links) : null,
				(index < entries.size() - 1) ? link(entries.get(index + 1), links) : null);
	}

	private List<CodePage.Fact> facts(CodeEntry entry) {
		List<CodePage.Fact> facts = new ArrayList<>();
		entry.facts().forEach((name, text) -> facts.add(new CodePage.Fact(this.edition.label(name), text)));
		return List.copyOf(facts);
	}

	private CodePage.@Nullable Link replacement(CodeEntry entry, Links links) {
		String code = (entry.deprecated() != null) ? entry.deprecated().replacedBy() : null;
		CodeEntry replacement = (code != null) ? this.edition.find(code) : null;
		return (replacement != null) ? link(replacement, links) : null;
	}

	NotFoundPage notFound(String code, List<String> nearest, Links links) {
		return new NotFoundPage(frame(links, links.markdown(), "index.html"), code, links(nearest, links));
	}

	private List<CodePage.Link> links(List<String> codes, Links links) {
		Stream<CodeEntry> entries = codes.stream().map(this.edition::find).filter(Objects::nonNull);
		return entries.map((entry) -> link(entry, links)).toList();
	}

	private static CodePage.Link link(CodeEntry entry, Links links) {
		return new CodePage.Link(entry.code(), entry.status(), entry.title(), links.code(entry.code()));
	}

	private PageFrame frame(Links links, String markdown, String file) {
		return new PageFrame(this.edition.language().tag(), this.edition.language().direction(), this.edition.title(),
				links.asset(Asset.STYLESHEET.name()), links.asset(Asset.SCRIPT.name()), links.index(), links.json(),
				markdown, languages(file), this.edition.site().from(links), this.edition.labels());
	}

	private List<PageFrame.Translation> languages(String file) {
		List<PageFrame.Translation> result = new ArrayList<>();
		for (Language language : this.languages) {
			String other = this.otherLanguage.apply(language);
			result.add(new PageFrame.Translation(language.tag(), language.name(),
					other.startsWith("?") ? other : other + file, language.equals(this.edition.language())));
		}
		return List.copyOf(result);
	}

}

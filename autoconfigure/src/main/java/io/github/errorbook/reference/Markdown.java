package io.github.errorbook.reference;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.reference.CodeEntry.Detail;
import io.github.errorbook.reference.CodeEntry.ExactResponse;
import io.github.errorbook.reference.CodeEntry.Header;
import io.github.errorbook.reference.CodeEntry.Operation;
import io.github.errorbook.reference.CodeEntry.Snippet;

/**
 * Writes an edition as Markdown.
 */
final class Markdown {

	private final LocalizedReference edition;

	private final Links links;

	private final StringBuilder text = new StringBuilder();

	private Markdown(LocalizedReference edition, Links links) {
		this.edition = edition;
		this.links = links;
	}

	static String index(LocalizedReference edition, Links links) {
		Markdown markdown = new Markdown(edition, links);
		markdown.heading(1, edition.title());
		edition.categories().forEach(markdown::category);
		return markdown.text.toString();
	}

	static String code(LocalizedReference edition, CodeEntry entry, Links links) {
		Markdown markdown = new Markdown(edition, links);
		markdown.entry(entry);
		return markdown.text.toString();
	}

	private void category(LocalizedReference.Category category) {
		heading(2, category.group().name());
		table(List.of("code", "status", "whatHappened", "retryable"), category.entries(),
				(entry) -> List.of(retired(link(entry.code()), entry), Integer.toString(entry.status()),
						MarkdownText.escape(entry.summary()), yesOrNo(entry.retryable())));
	}

	private static String retired(String link, CodeEntry entry) {
		return (entry.deprecated() != null) ? "~~" + link + "~~" : link;
	}

	private void entry(CodeEntry entry) {
		heading(1, entry.code());
		paragraph("**" + MarkdownText.escape(entry.title()) + "**");
		facts(entry);
		paragraph(MarkdownText.escape(entry.description()));
		list("causes", "- ", entry.causes());
		list(entry.error() ? "howToFix" : "whatToDo", "1. ", entry.solutions());
		response(entry.response());
		details(entry.details());
		headers(entry.headers());
		client(entry.client());
		operations(entry.operations());
		related(entry.related());
	}

	private void facts(CodeEntry entry) {
		fact("status", MarkdownText.escape((entry.status() + " " + entry.reason()).strip()));
		fact("category", MarkdownText.escape(entry.category().name()));
		fact("retryable", yesOrNo(entry.retryable()));
		fact("retryAfter", entry.retryAfter());
		entry.facts().forEach((name, text) -> fact(name, escaped(text)));
		Deprecation deprecated = entry.deprecated();
		if (deprecated != null) {
			fact("deprecated", label("yes"));
			fact("deprecatedSince", escaped(deprecated.since()));
			fact("replacedBy", (deprecated.replacedBy() != null) ? link(deprecated.replacedBy()) : null);
			fact("removeIn", escaped(deprecated.removeIn()));
		}
		fact("message", MarkdownText.escape(entry.message()));
		this.text.append('\n');
	}

	private void fact(String label, @Nullable String value) {
		if (value != null) {
			this.text.append("- ").append(label(label)).append(": ").append(value).append('\n');
		}
	}

	private void list(String label, String mark, List<String> items) {
		if (!items.isEmpty()) {
			heading(2, label(label));
			items.forEach((item) -> this.text.append(mark).append(MarkdownText.escape(item)).append('\n'));
			this.text.append('\n');
		}
	}

	private void response(ExactResponse response) {
		heading(2, label("response"));
		paragraph(MarkdownText.escape(label("responseNote")));
		StringBuilder exchange = new StringBuilder(response.statusLine()).append('\n');
		response.headers()
			.forEach((header) -> exchange.append(header.name()).append(": ").append(header.value()).append('\n'));
		paragraph(
				MarkdownText.block("http", exchange.append('\n').append(response.lines()).toString()).stripTrailing());
	}

	private void details(List<Detail> details) {
		if (!details.isEmpty()) {
			heading(2, label("details"));
			table(List.of("name", "type", "description", "example"), details,
					(detail) -> List.of(MarkdownText.code(detail.name()), orEmpty(escaped(detail.type())),
							orEmpty(escaped(detail.description())), MarkdownText.code(detail.example())));
		}
	}

	private void headers(List<Header> headers) {
		if (!headers.isEmpty()) {
			heading(2, label("headers"));
			table(List.of("name", "value"), headers,
					(header) -> List.of(MarkdownText.code(header.name()), MarkdownText.code(header.value())));
		}
	}

	private void client(List<Snippet> snippets) {
		if (!snippets.isEmpty()) {
			heading(2, label("client"));
			snippets.forEach((snippet) -> paragraph(
					MarkdownText.block(snippet.first() ? "shell" : snippet.id(), snippet.code()).stripTrailing()));
		}
	}

	private void operations(List<Operation> operations) {
		if (!operations.isEmpty()) {
			heading(2, label("operations"));
			table(List.of("method", "path"), operations,
					(operation) -> List.of(MarkdownText.code(operation.method()), MarkdownText.code(operation.path())));
		}
	}

	private void related(List<String> codes) {
		if (!codes.isEmpty()) {
			heading(2, label("related"));
			codes.forEach((code) -> this.text.append("- ").append(link(code)).append('\n'));
		}
	}

	private <T> void table(List<String> labels, List<T> rows, Function<T, List<String>> cells) {
		row(labels.stream().map(this::label).toList());
		row(labels.stream().map((label) -> "---").toList());
		rows.forEach((row) -> row(cells.apply(row)));
		this.text.append('\n');
	}

	private void row(List<String> cells) {
		this.text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	private void heading(int level, String heading) {
		this.text.append("#".repeat(level)).append(' ').append(MarkdownText.escape(heading)).append("\n\n");
	}

	private void paragraph(String paragraph) {
		this.text.append(paragraph).append("\n\n");
	}

	private String link(String code) {
		return "[" + MarkdownText.escape(code) + "](" + this.links.codeAsMarkdown(code) + ")";
	}

	private String yesOrNo(boolean value) {
		return label(value ? "yes" : "no");
	}

	private String label(String name) {
		return this.edition.label(name);
	}

	private static @Nullable String escaped(@Nullable String text) {
		return (text != null) ? MarkdownText.escape(text) : null;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}

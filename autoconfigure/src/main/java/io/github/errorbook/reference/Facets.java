package io.github.errorbook.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.errorbook.reference.IndexPage.Facet.Value;

/**
 * Finds by what the codes of an edition can be filtered.
 */
final class Facets {

	private final LocalizedReference edition;

	private Facets(LocalizedReference edition) {
		this.edition = edition;
	}

	static List<IndexPage.Facet> of(LocalizedReference edition) {
		Facets facets = new Facets(edition);
		List<IndexPage.Facet> all = List.of(facets.status(), facets.category(),
				facets.question("retryable", CodeEntry::retryable),
				facets.question("deprecated", (entry) -> entry.deprecated() != null));
		return all.stream().filter(facets::divides).toList();
	}

	/* A filter that keeps all codes or none is of no use. */
	private boolean divides(IndexPage.Facet facet) {
		return facet.values()
			.stream()
			.anyMatch((value) -> value.count() > 0 && value.count() < this.edition.entries().size());
	}

	private IndexPage.Facet status() {
		List<Value> values = new ArrayList<>();
		count(CodeEntry::statusClass).forEach((status, count) -> values
			.add(new Value(status, status + " " + label("class" + status), count.intValue())));
		return new IndexPage.Facet("status", label("status"), values);
	}

	private IndexPage.Facet category() {
		return new IndexPage.Facet("category", label("category"), this.edition.categories()
			.stream()
			.map((category) -> new Value(category.group().id(), category.group().name(), category.entries().size()))
			.toList());
	}

	private IndexPage.Facet question(String name, Predicate<CodeEntry> property) {
		int count = (int) this.edition.entries().stream().filter(property).count();
		return new IndexPage.Facet(name, label(name), List.of(new Value("true", label(name), count)));
	}

	private Map<String, Long> count(Function<CodeEntry, String> property) {
		return this.edition.entries()
			.stream()
			.collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
	}

	private String label(String name) {
		return this.edition.labels().getOrDefault(name, name);
	}

}

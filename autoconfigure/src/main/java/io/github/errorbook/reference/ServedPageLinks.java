package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.handle.CodeDocumentation;

/**
 * Leads to the pages of the service itself. The references have a path but no host, since
 * that of a request can be anything.
 */
final class ServedPageLinks implements CodeDocumentation {

	private final Map<String, String> references;

	private ServedPageLinks(Map<String, String> references) {
		this.references = references;
	}

	/**
	 * Create the references.
	 * @param index the whole path of the index
	 * @param codes the codes that have a page
	 * @return the references
	 */
	static ServedPageLinks below(String index, PublicCodes codes) {
		return new ServedPageLinks(codes.all()
			.stream()
			.collect(Collectors.toUnmodifiableMap((code) -> code,
					(code) -> index + "/" + UriUtils.encode(code, StandardCharsets.UTF_8))));
	}

	@Override
	public @Nullable String find(ErrorDefinition definition) {
		return this.references.get(definition.value());
	}

}

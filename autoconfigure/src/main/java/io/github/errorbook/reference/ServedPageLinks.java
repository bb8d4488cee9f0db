package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
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
	 * @param codes the codes that have a page
	 * @param context where the application is in the container, or {@code null} for its
	 * root
	 * @param servlet where the pages are in the application, or {@code null} for its root
	 * @param path the path of the index
	 * @return the references
	 */
	static ServedPageLinks of(PublicCodes codes, @Nullable ServletContext context,
			@Nullable DispatcherServletPath servlet, String path) {
		String prefix = ((context != null) ? context.getContextPath() : "")
				+ ((servlet != null) ? servlet.getPrefix() : "") + path + "/";
		return new ServedPageLinks(codes.all()
			.stream()
			.collect(Collectors.toUnmodifiableMap((code) -> code,
					(code) -> prefix + UriUtils.encode(code, StandardCharsets.UTF_8))));
	}

	@Override
	public @Nullable String find(ErrorDefinition definition) {
		return this.references.get(definition.value());
	}

}

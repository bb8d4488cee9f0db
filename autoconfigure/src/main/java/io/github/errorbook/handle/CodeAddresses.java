package io.github.errorbook.handle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeStyle;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.Visibility;

/**
 * Addresses that differ in nothing but the code. Those of a catalog are made once.
 */
final class CodeAddresses implements CodeDocumentation {

	private static final int MAX_KEPT = 4096;

	private final String template;

	private final Map<String, String> addresses = new ConcurrentHashMap<>();

	CodeAddresses(String template) {
		this.template = template;
	}

	@Override
	public @Nullable String find(ErrorDefinition definition) {
		return (definition.visibility() == Visibility.PUBLIC) ? find(definition.value()) : null;
	}

	private String find(String value) {
		String known = this.addresses.get(value);
		if (known != null) {
			return known;
		}
		String address = create(value);
		if (this.addresses.size() < MAX_KEPT) {
			this.addresses.put(value, address);
		}
		return address;
	}

	private String create(String value) {
		return this.template.replace("{code}", encode(value))
			.replace("{code-kebab}", encode(CodeStyle.KEBAB.apply(value)));
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}

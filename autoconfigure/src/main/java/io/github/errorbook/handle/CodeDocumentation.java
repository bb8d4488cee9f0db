package io.github.errorbook.handle;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.ErrorDefinition;

/**
 * Knows where codes are documented. It is asked for each error.
 *
 * @since 0.1.0
 * @see EnvelopeFactory
 */
@FunctionalInterface
public interface CodeDocumentation {

	/**
	 * Knows of no documentation.
	 */
	CodeDocumentation NONE = (definition) -> null;

	/**
	 * Return documentation whose addresses differ in nothing but the code. An internal
	 * code has none.
	 * @param template the address of the page of a code, with <code>{code}</code> in
	 * place of the code as clients see it, or <code>{code-kebab}</code> for the same in
	 * the form {@code order-not-found}
	 * @return the documentation
	 */
	static CodeDocumentation at(String template) {
		return new CodeAddresses(template);
	}

	/**
	 * Find the page of a code.
	 * @param definition the code
	 * @return the address, or a reference relative to that of the request (RFC 3986), or
	 * {@code null} if the code has no page
	 */
	@Nullable String find(ErrorDefinition definition);

}

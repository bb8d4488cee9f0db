package io.github.errorbook.openapi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorDefinition;

/**
 * Codes in words, as the Markdown of descriptions.
 */
final class CodeDescriptions {

	private final CodeTexts texts;

	private final ErrorCatalog catalog;

	CodeDescriptions(CodeTexts texts, ErrorCatalog catalog) {
		this.texts = texts;
		this.catalog = catalog;
	}

	/**
	 * Return the title of a code.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the title, else the words of the code
	 */
	String title(ErrorDefinition code, Locale locale) {
		return this.texts.heading(code, locale);
	}

	/**
	 * Describe the codes of one response.
	 * @param codes the codes, at least one
	 * @param locale the language of the reader
	 * @return a sentence for one code, a list for several
	 */
	String describe(List<ErrorDefinition> codes, Locale locale) {
		if (codes.size() == 1) {
			return describe(codes.get(0), locale);
		}
		return codes.stream().map((code) -> "- " + describe(code, locale)).collect(Collectors.joining("\n"));
	}

	private String describe(ErrorDefinition code, Locale locale) {
		String text = this.texts.explanation(code, locale);
		return "`" + code.value() + "`: " + text.strip() + deprecation(code.documentation().deprecated());
	}

	private String deprecation(@Nullable Deprecation deprecation) {
		if (deprecation == null) {
			return "";
		}
		return " **Deprecated**" + clause(" since ", deprecation.since())
				+ clause(", replaced by ", replacement(deprecation.replacedBy()))
				+ clause(", to be removed in ", deprecation.removeIn()) + ".";
	}

	private @Nullable String replacement(@Nullable String code) {
		ErrorDefinition definition = (code != null) ? this.catalog.find(code) : null;
		return (definition != null) ? "`" + definition.value() + "`" : null;
	}

	private static String clause(String words, @Nullable String value) {
		return (value != null) ? words + value : "";
	}

}

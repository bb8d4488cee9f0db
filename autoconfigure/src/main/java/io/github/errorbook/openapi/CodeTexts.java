package io.github.errorbook.openapi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardErrorCode;

/**
 * Codes in words, as the Markdown of descriptions.
 */
final class CodeTexts {

	private final ErrorTexts texts;

	CodeTexts(ErrorTexts texts) {
		this.texts = texts;
	}

	/**
	 * Return the title of a code.
	 * @param code the code
	 * @param locale the language of the reader
	 * @return the title, else that of its status
	 */
	String title(ErrorDefinition code, Locale locale) {
		String title = find(code, "title", code.title(), locale);
		StandardErrorCode standard = StandardErrorCode.forStatus(code.status());
		return (title != null) ? title
				: (standard != null) ? String.valueOf(standard.definition().title()) : code.code();
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
		String description = find(code, "description", code.description(), locale);
		String text = (description != null) ? description : message(code, locale);
		return "`" + code.code() + "`: " + text.strip() + deprecation(code.deprecated());
	}

	private String message(ErrorDefinition code, Locale locale) {
		String translated = find(code, "message", null, locale);
		return (translated != null) ? translated : code.message().toString();
	}

	private static String deprecation(@Nullable Deprecation deprecation) {
		if (deprecation == null) {
			return "";
		}
		return " **Deprecated**" + clause(" since ", deprecation.since())
				+ clause(", replaced by ",
						(deprecation.replacedBy() != null) ? "`" + deprecation.replacedBy() + "`" : null)
				+ clause(", to be removed in ", deprecation.removeIn()) + ".";
	}

	private static String clause(String words, @Nullable String value) {
		return (value != null) ? words + value : "";
	}

	private @Nullable String find(ErrorDefinition code, String field, @Nullable String otherwise, Locale locale) {
		String translated = this.texts.find(ErrorTexts.PREFIX + code.code() + "." + field, locale);
		return (translated != null) ? translated : otherwise;
	}

}

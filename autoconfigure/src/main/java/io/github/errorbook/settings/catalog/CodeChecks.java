package io.github.errorbook.settings.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.catalog.Spelling;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;
import io.github.errorbook.settings.catalog.CatalogProperties.DeprecationProperties;
import io.github.errorbook.settings.catalog.CatalogProperties.DocumentationProperties;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;

/**
 * Checks the codes themselves, and where one names another.
 */
final class CodeChecks {

	private static final int MAX_LENGTH = 63;

	private static final String QUOTE = "Put the code in quotes, such as \"NO\".";

	private final CatalogFaults faults;

	private final boolean limited;

	private final @Nullable Pattern pattern;

	private final Set<String> known = new HashSet<>();

	CodeChecks(CatalogFaults faults, String pattern) {
		this.faults = faults;
		this.limited = pattern.equals(CatalogProperties.DEFAULT_CODE_PATTERN);
		this.pattern = compile(pattern);
		this.known.addAll(StandardErrorCode.names());
	}

	private @Nullable Pattern compile(String pattern) {
		try {
			return Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			this.faults.reject(CatalogSetting.CODE_PATTERN,
					"The value is not a regular expression: " + ex.getDescription() + ".",
					"Correct the expression, or remove it for " + CatalogProperties.DEFAULT_CODE_PATTERN + ".");
			return null;
		}
	}

	/**
	 * Check all codes.
	 * @param codes the entries by code
	 * @param ofLibraries the codes that libraries declare, which need not match a pattern
	 * that they do not know
	 */
	void check(Map<String, CodeProperties> codes, Set<String> ofLibraries) {
		for (String code : ofLibraries) {
			if (isUsual(code)) {
				this.known.add(code);
			}
		}
		for (String code : codes.keySet()) {
			if (!this.known.contains(code)) {
				checkSpelling(code);
			}
		}
		this.known.addAll(codes.keySet());
		for (Map.Entry<String, CodeProperties> code : codes.entrySet()) {
			checkReferences(code.getKey(), code.getValue().documentation());
		}
	}

	private static boolean isUsual(String code) {
		return code.length() <= MAX_LENGTH && code.matches(CatalogProperties.DEFAULT_CODE_PATTERN);
	}

	private void checkSpelling(String code) {
		if (this.limited && isBoolean(code)) {
			this.faults.rejectCode(code, unquoted(code), QUOTE);
		}
		else if (this.pattern != null && !this.pattern.matcher(code).matches()) {
			this.faults.rejectCode(code, "The code does not match " + this.pattern + ".",
					"Rename the code, or set errorbook.code-pattern to an expression that allows it.");
		}
		else if (this.limited && code.length() > MAX_LENGTH) {
			this.faults.rejectCode(code,
					"The code has " + code.length() + " characters; " + MAX_LENGTH + " are the most.",
					"Choose a shorter code, or set errorbook.code-pattern to an expression of your own.");
		}
	}

	private void checkReferences(String code, DocumentationProperties documentation) {
		ConfigurationPropertyName name = CatalogSetting.entry(code);
		DeprecationProperties deprecated = documentation.deprecated();
		String replacement = (deprecated != null) ? deprecated.replacedBy() : null;
		if (replacement != null) {
			checkReplacement(code, replacement, name.append("deprecated.replaced-by"));
		}
		List<String> related = (documentation.related() != null) ? documentation.related() : List.of();
		for (int i = 0; i < related.size(); i++) {
			if (!this.known.contains(related.get(i))) {
				this.faults.rejectItem(name.append("related"), i, unknown(related.get(i)), cure(related.get(i)));
			}
		}
	}

	private void checkReplacement(String code, String replacement, ConfigurationPropertyName name) {
		if (replacement.equals(code)) {
			this.faults.reject(name, "The code would be replaced by itself.", "Name the code that takes its place.");
		}
		else if (!this.known.contains(replacement)) {
			this.faults.reject(name, unknown(replacement), cure(replacement));
		}
	}

	private static boolean isBoolean(String code) {
		return code.equals("true") || code.equals("false");
	}

	private static String unquoted(String code) {
		return "YAML reads %s without quotes as %s."
			.formatted(code.equals("true") ? "YES, ON and TRUE" : "NO, OFF and FALSE", code);
	}

	private static String unknown(String code) {
		return isBoolean(code) ? unquoted(code) : "The catalog has no code '" + code + "'.";
	}

	private String cure(String code) {
		if (isBoolean(code)) {
			return QUOTE;
		}
		String nearest = Spelling.nearest(code, this.known);
		return (nearest != null) ? "Did you mean '" + nearest + "'?"
				: "Name a code of the catalog, or declare this one.";
	}

}

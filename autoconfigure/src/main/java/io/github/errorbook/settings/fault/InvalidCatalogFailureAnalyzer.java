package io.github.errorbook.settings.fault;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.errorbook.settings.fault.CatalogFaults.CatalogFault;

/**
 * Explains an {@link InvalidCatalogException}: each fault with its place and its cure.
 */
final class InvalidCatalogFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCatalogException> {

	private static final int MAX_VALUE_LENGTH = 120;

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidCatalogException cause) {
		return new FailureAnalysis(describe(cause.faults()),
				"Correct each property as its cure says, then start the service again.", cause);
	}

	private static String describe(List<CatalogFault> faults) {
		StringBuilder text = new StringBuilder(subject(faults)).append(" has ")
			.append((faults.size() == 1) ? "a fault:" : faults.size() + " faults:");
		for (int i = 0; i < faults.size(); i++) {
			append(text, i + 1, faults.get(i));
		}
		return text.append('\n').toString();
	}

	private static String subject(List<CatalogFault> faults) {
		boolean ofCatalog = faults.stream()
			.map(CatalogFault::property)
			.allMatch(InvalidCatalogFailureAnalyzer::isOfCatalog);
		return ofCatalog ? "The catalog of error codes" : "The configuration of Errorbook";
	}

	/* What has another root is in the catalog of a library. */
	private static boolean isOfCatalog(String property) {
		return PropertyNamePart.startsWith(property, "errorbookcode")
				|| !PropertyNamePart.startsWith(property, "errorbook");
	}

	private static void append(StringBuilder text, int number, CatalogFault fault) {
		text.append("\n\n%3d. Property: %s".formatted(number, printable(fault.property())));
		appendLine(text, "Value", (fault.value() != null) ? '"' + printable(fault.value()) + '"' : null);
		appendLine(text, "Origin", (fault.origin() != null) ? fault.origin().toString() : null);
		appendLine(text, "Reason", printable(fault.reason()));
		appendLine(text, "Cure", printable(fault.cure()));
	}

	private static void appendLine(StringBuilder text, String label, @Nullable String content) {
		if (content != null) {
			text.append("\n     %-9s %s".formatted(label + ":", content));
		}
	}

	private static String printable(String text) {
		StringBuilder result = new StringBuilder(text.length());
		text.chars().forEach((c) -> {
			if (Character.isISOControl(c)) {
				result.append("\\u%04X".formatted(c));
			}
			else {
				result.append((char) c);
			}
		});
		return result.toString();
	}

}

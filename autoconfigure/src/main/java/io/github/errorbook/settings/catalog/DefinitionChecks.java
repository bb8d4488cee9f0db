package io.github.errorbook.settings.catalog;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.errorbook.catalog.ErrorDefinition;
import io.github.errorbook.guard.HeaderSyntax;
import io.github.errorbook.settings.catalog.CatalogProperties.CodeProperties;
import io.github.errorbook.settings.catalog.CatalogProperties.DetailProperties;
import io.github.errorbook.settings.fault.CatalogFaults;
import io.github.errorbook.settings.fault.CatalogSetting;
import io.github.errorbook.settings.texts.MessageMistakes;

/**
 * Checks the values of an entry.
 */
final class DefinitionChecks {

	static final String STATUS_RANGE = " from 200 to 299 or from 400 to 599";

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d+)?([eE][+-]?\\d{1,3})?");

	/* Types that JSON knows too; what others look like is not known. */
	private static final Map<String, Pattern> EXAMPLES = Map.of("integer", WHOLE_NUMBER, "int", WHOLE_NUMBER, "long",
			WHOLE_NUMBER, "number", NUMBER, "decimal", NUMBER, "boolean", Pattern.compile("true|false"));

	private static final Set<String> RESERVED_HEADERS = Set.of("cache-control", "connection", "content-encoding",
			"content-length", "content-type", "transfer-encoding", "x-content-type-options", "x-request-id");

	private final CatalogFaults faults;

	DefinitionChecks(CatalogFaults faults) {
		this.faults = faults;
	}

	/**
	 * Return a status with which a definition can be built.
	 * @param status the status of the entry
	 * @return the status, or another if it was rejected
	 */
	static int usable(@Nullable Integer status) {
		return (status != null && ErrorDefinition.isStatusAllowed(status)) ? status : 500;
	}

	/**
	 * Check an entry.
	 * @param code the code
	 * @param entry the entry
	 * @param statusRequired whether there is no other place from which a status could
	 * come
	 */
	void check(String code, CodeProperties entry, boolean statusRequired) {
		ConfigurationPropertyName name = CatalogSetting.entry(code);
		checkStatus(name.append("status"), entry.status(), statusRequired);
		checkMessage(name.append("message"), entry.message());
		checkType(name.append("type"), entry.type());
		Duration retryAfter = entry.retryAfter();
		if (retryAfter != null && retryAfter.isNegative()) {
			this.faults.reject(name.append("retry-after"), "The time is negative.", "Give a time of 0s or more.");
		}
		Map<String, String> headers = (entry.headers() != null) ? entry.headers() : Map.of();
		for (Map.Entry<String, String> header : headers.entrySet()) {
			checkHeader(name.append("headers[" + header.getKey() + "]"), header.getKey(), header.getValue());
		}
		checkExamples(name, entry.documentation().details());
	}

	private void checkExamples(ConfigurationPropertyName name, @Nullable Map<String, DetailProperties> declared) {
		Map<String, DetailProperties> details = (declared != null) ? declared : Map.of();
		for (Map.Entry<String, DetailProperties> detail : details.entrySet()) {
			checkExample(name.append("details[" + detail.getKey() + "].example"), detail.getValue());
		}
	}

	private void checkMessage(ConfigurationPropertyName name, @Nullable String message) {
		String mistake = (message != null && mayBeTemplate(message)) ? MessageMistakes.find(message) : null;
		if (message != null && message.isBlank()) {
			this.faults.reject(name, "The message is empty.", "Write what to tell the client, or remove the property.");
		}
		else if (mistake != null) {
			this.faults.reject(name, "Clients would read '" + mistake + "', because nothing replaces it.",
					MessageMistakes.cure(mistake));
		}
	}

	/* The patterns of all that others replace need not be compiled for a plain text. */
	private static boolean mayBeTemplate(String message) {
		return message.indexOf('{') >= 0 || message.indexOf('%') >= 0;
	}

	private void checkType(ConfigurationPropertyName name, @Nullable String type) {
		if (type != null && !UriReference.isValid(type)) {
			this.faults.reject(name,
					type.isBlank() ? "The type is empty."
							: "The type is not a URI: it has a character that is not allowed.",
					"Give an absolute one, such as https://api.example.com/problems/out-of-stock, "
							+ "or one relative to the service, such as /problems/out-of-stock.");
		}
	}

	private void checkExample(ConfigurationPropertyName name, DetailProperties detail) {
		Pattern pattern = (detail.type() != null) ? EXAMPLES.get(detail.type().trim().toLowerCase(Locale.ROOT)) : null;
		String example = detail.example();
		if (pattern != null && example != null && !example.isBlank() && !pattern.matcher(example.trim()).matches()) {
			this.faults.reject(name, "The example '" + example + "' is not of the type " + detail.type() + ".",
					"Give an example that fits the type, or correct the type.");
		}
	}

	private void checkStatus(ConfigurationPropertyName name, @Nullable Integer status, boolean required) {
		String reason = (status != null) ? reason(this.faults.find(name), status) : null;
		if (status == null && (required || this.faults.find(name) != null) && !this.faults.isRejected(name)) {
			reason = "The status is missing.";
		}
		if (reason != null) {
			this.faults.reject(name, reason, "Give a status" + STATUS_RANGE + ".");
		}
	}

	private static @Nullable String reason(@Nullable CatalogSetting setting, int status) {
		if (setting != null && setting.value() instanceof Number number && number.doubleValue() != status) {
			return "The value is not a whole number.";
		}
		return ErrorDefinition.isStatusAllowed(status) ? null
				: "A response with an error code cannot have the status " + status + ".";
	}

	private void checkHeader(ConfigurationPropertyName name, String header, String value) {
		if (!HeaderSyntax.isName(header)) {
			this.faults.reject(name, "The name of the header '" + header + "' has a character that is not allowed.",
					"Use letters, digits and dashes.");
		}
		else if (RESERVED_HEADERS.contains(header.toLowerCase(Locale.ROOT))) {
			this.faults.reject(name, "Every error response sets the header " + header + " itself.",
					"Remove the header from the entry.");
		}
		if (!value.chars().allMatch((c) -> c == '\t' || (c >= ' ' && c <= 0xFF && !Character.isISOControl(c)))) {
			this.faults.reject(name,
					"The value of the header has a line break or another character that is not allowed.",
					"Use printable characters of ISO-8859-1 only.");
		}
	}

}

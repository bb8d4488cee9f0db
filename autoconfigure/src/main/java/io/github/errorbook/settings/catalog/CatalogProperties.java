package io.github.errorbook.settings.catalog;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;

import io.github.errorbook.catalog.Deprecation;
import io.github.errorbook.catalog.DetailDefinition;
import io.github.errorbook.catalog.ErrorDocumentation;
import io.github.errorbook.catalog.ErrorLogLevel;
import io.github.errorbook.catalog.MessageOrigin;
import io.github.errorbook.catalog.Visibility;

/**
 * The catalog as it is written. It is bound by {@link ErrorCatalogFactory} and is no
 * bean, so that all its faults are reported together.
 *
 * @param codes Error codes of the service, by name. An entry with the name of a standard
 * code, such as GONE, overrides the fields that it gives.
 * @param codePattern Regular expression that every code of the service must match. With
 * the default pattern a code has at most 63 characters.
 */
@ConfigurationProperties("errorbook")
record CatalogProperties(@DefaultValue Map<String, CodeProperties> codes,
		@DefaultValue(CatalogProperties.DEFAULT_CODE_PATTERN) String codePattern) {

	static final String DEFAULT_CODE_PATTERN = "[A-Z][A-Z0-9_]*[A-Z0-9]";

	static <T> T first(@Nullable T own, T base) {
		return (own != null) ? own : base;
	}

	static <T> @Nullable T firstOrNull(@Nullable T own, @Nullable T base) {
		return (own != null) ? own : base;
	}

	private static @Nullable String textOrNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/**
	 * One entry of the catalog. What readers are told stands beside the rest, without a
	 * name of its own. A field that is not given takes the value of the standard code of
	 * the same name, if there is one.
	 *
	 * @param value Code as clients see it in bodies, headers, references and metrics, a
	 * text or a whole number. By default it is the name of the entry.
	 * @param status HTTP status, from 200 to 299 or from 400 to 599.
	 * @param message Text for people, with {name} for the value of a detail.
	 * @param text Where the message comes from below status 500: the catalog, or the
	 * exception that the application has given the code.
	 * @param exceptions Fully qualified names of the exceptions that mean this code.
	 * @param headers Response headers that go with the code always, by name.
	 * @param retryable Whether a client may send the same request again.
	 * @param retryAfter Time to wait before another attempt, sent as Retry-After.
	 * @param logLevel Level at which an occurrence is logged. By default the status
	 * decides.
	 * @param visibility Whether published references name the code.
	 * @param type Type of the problem in problem details, an absolute URI or one relative
	 * to the service. By default it is the address of the documentation.
	 * @param documentation What readers are told.
	 */
	record CodeProperties(@Nullable Object value, @Nullable Integer status, @Nullable String message,
			@Nullable MessageOrigin text, @Nullable List<String> exceptions, @Nullable Map<String, String> headers,
			@Nullable Boolean retryable, @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration retryAfter,
			@Nullable ErrorLogLevel logLevel, @Nullable Visibility visibility, @Nullable String type,
			@Name("") DocumentationProperties documentation) {

		/**
		 * An entry that gives nothing.
		 */
		static final CodeProperties EMPTY = new CodeProperties(null, null, null, null, null, null, null, null, null,
				null, null, DocumentationProperties.EMPTY);

		/* The binder passes null where there is nothing to bind. */
		CodeProperties {
			documentation = Objects.requireNonNullElse(documentation, DocumentationProperties.EMPTY);
		}

	}

	/**
	 * What readers are told of an entry.
	 *
	 * @param title Headline of the code's documentation.
	 * @param description What happened, in a sentence or two.
	 * @param causes What leads to the error, likeliest first.
	 * @param solutions What the reader can do, in the order in which to try it.
	 * @param details Members of the error's details, by name.
	 * @param since Version of the API that brought the code.
	 * @param deprecated Retirement of the code.
	 * @param related Codes that a reader may want to compare.
	 * @param category Group of the code in the reference.
	 */
	record DocumentationProperties(@Nullable String title, @Nullable String description, @Nullable List<String> causes,
			@Nullable List<String> solutions, @Nullable Map<String, DetailProperties> details, @Nullable String since,
			@Nullable DeprecationProperties deprecated, @Nullable List<String> related, @Nullable String category) {

		private static final DocumentationProperties EMPTY = new DocumentationProperties(null, null, null, null, null,
				null, null, null, null);

		/**
		 * Lay the documentation over another, field by field.
		 * @param base what holds where this entry gives nothing
		 * @return the documentation
		 */
		ErrorDocumentation over(ErrorDocumentation base) {
			return new ErrorDocumentation(firstOrNull(this.title, base.title()),
					firstOrNull(this.description, base.description()), first(this.causes, base.causes()),
					first(this.solutions, base.solutions()), firstOrNull(this.since, base.since()),
					(this.deprecated != null) ? this.deprecated.toDeprecation() : base.deprecated(),
					first(this.related, base.related()), firstOrNull(this.category, base.category()));
		}

		Map<String, DetailDefinition> details(Map<String, DetailDefinition> base) {
			if (this.details == null) {
				return base;
			}
			Map<String, DetailDefinition> definitions = new LinkedHashMap<>();
			this.details.forEach((name, detail) -> definitions.put(name, detail.toDefinition()));
			return definitions;
		}

	}

	/**
	 * What is declared about one member of the details.
	 *
	 * @param type Type in the words of the reference, such as decimal.
	 * @param description What the member means.
	 * @param example Value as a reader might meet it, shown in the reference.
	 */
	record DetailProperties(@Nullable String type, @Nullable String description, @Nullable String example) {

		DetailDefinition toDefinition() {
			return new DetailDefinition(textOrNull(this.type), textOrNull(this.description), textOrNull(this.example));
		}

	}

	/**
	 * The retirement of a code.
	 *
	 * @param since Version of the API from which the code is deprecated.
	 * @param replacedBy Code that takes its place.
	 * @param removeIn Version of the API that no longer sends the code.
	 */
	record DeprecationProperties(@Nullable String since, @Nullable String replacedBy, @Nullable String removeIn) {

		Deprecation toDeprecation() {
			return new Deprecation(textOrNull(this.since), textOrNull(this.replacedBy), textOrNull(this.removeIn));
		}

	}

}

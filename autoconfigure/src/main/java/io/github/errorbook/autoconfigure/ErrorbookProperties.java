package io.github.errorbook.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

import io.github.errorbook.catalog.CodeTexts;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardTexts;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.resolve.ExceptionAccessors;

/**
 * Properties of the pipeline.
 *
 * @param enabled Whether Errorbook answers errors at all.
 * @param language Language in which the application writes its catalog and its messages:
 * en, de, fr or es. Readers who want none that there is get the standard texts in it,
 * too.
 * @param exceptions How exceptions are recognised.
 * @param paths Which requests are concerned.
 * @param reference Where the codes are documented.
 * @since 0.1.0
 */
@ConfigurationProperties("errorbook")
public record ErrorbookProperties(@DefaultValue("true") boolean enabled, @DefaultValue("en") String language,
		@DefaultValue Exceptions exceptions, @DefaultValue Paths paths, @DefaultValue Reference reference) {

	static final String PATHS = "errorbook.paths";

	private static final String ENGLISH = "en";

	public ErrorbookProperties {
		if (!language.equals(ENGLISH) && !StandardTexts.languages().contains(language)) {
			throw new InvalidConfigurationPropertyValueException("errorbook.language", language,
					"There are no standard texts in it: give one of " + ENGLISH + ", "
							+ String.join(", ", StandardTexts.languages()) + ".");
		}
	}

	/**
	 * Read the properties. What is wrong with them was told at the start.
	 * @param environment the configuration
	 * @return what it says
	 */
	public static ErrorbookProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("errorbook", ErrorbookProperties.class);
	}

	/**
	 * Return the texts of the codes.
	 * @param texts the translations
	 * @return the texts of a catalog that is written in the language of the application
	 */
	public CodeTexts texts(ErrorTexts texts) {
		return new CodeTexts(texts, Locale.forLanguageTag(this.language));
	}

	/**
	 * How exceptions are recognised.
	 *
	 * @param unwrap Types of exceptions that exist to wrap another one, beside the known
	 * ones such as CompletionException; subclasses count too.
	 * @param types Types of exceptions that know their code or their status themselves,
	 * each with type, code-from and status-from; subclasses count too.
	 * @since 0.1.0
	 */
	public record Exceptions(@DefaultValue List<Class<? extends Throwable>> unwrap,
			@DefaultValue List<ExceptionType> types) {

		public Exceptions {
			if (!types.isEmpty()) {
				new ExceptionTypeChecks("errorbook.exceptions.types").check(types);
			}
		}

		List<ExceptionAccessors> accessors() {
			return this.types.stream().map(ExceptionType::accessors).toList();
		}

	}

	/**
	 * A type of exceptions that knows its code or its status itself.
	 *
	 * @param type Fully qualified name of the exception.
	 * @param codeFrom Accessor of the code, such as errorKey, or a path to it, such as
	 * error.key.
	 * @param statusFrom Accessor of the status, such as httpStatus, or a path to it; the
	 * status of the code if it is not given.
	 * @since 0.1.0
	 */
	public record ExceptionType(@Nullable Class<?> type, @Nullable String codeFrom, @Nullable String statusFrom) {

		ExceptionAccessors accessors() {
			ExceptionAccessors accessors = ExceptionAccessors.of(Objects.requireNonNull(this.type));
			accessors = (this.codeFrom != null) ? accessors.withCodeFrom(this.codeFrom) : accessors;
			return (this.statusFrom != null) ? accessors.withStatusFrom(this.statusFrom) : accessors;
		}

	}

	/**
	 * Which requests are concerned.
	 *
	 * @param include Path patterns whose errors are answered; all paths if empty.
	 * @param exclude Path patterns whose errors are left to the application.
	 * @since 0.1.0
	 */
	public record Paths(@DefaultValue List<String> include, @DefaultValue List<String> exclude) {

		public Paths {
			check("include", include);
			check("exclude", exclude);
		}

		private static void check(String name, List<String> patterns) {
			for (String pattern : patterns) {
				String fault = ErrorPaths.findFault(pattern);
				if (fault != null) {
					throw new InvalidConfigurationPropertyValueException(PATHS + "." + name, pattern, fault);
				}
			}
		}

		ErrorPaths toErrorPaths() {
			return new ErrorPaths(this.include, this.exclude);
		}

	}

	/**
	 * Where the codes are documented.
	 *
	 * @param url Address of the page of a code, in which the placeholder code in braces
	 * stands for the code, and code-kebab for the code in the form order-not-found.
	 * @since 0.1.0
	 */
	public record Reference(@Nullable String url) {

		public Reference {
			if (url != null && !url.isBlank() && !url.contains("{code}") && !url.contains("{code-kebab}")) {
				throw new InvalidConfigurationPropertyValueException("errorbook.reference.url", url,
						"Every code would have the same page: write {code} or {code-kebab} where the code belongs.");
			}
		}

	}

}

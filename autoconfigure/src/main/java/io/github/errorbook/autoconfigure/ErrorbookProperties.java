package io.github.errorbook.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties of the pipeline.
 *
 * @param enabled Whether Errorbook answers errors at all.
 * @param exceptions How exceptions are recognised.
 * @param paths Which requests are concerned.
 * @param reference Where the codes are documented.
 * @since 0.1.0
 */
@ConfigurationProperties("errorbook")
public record ErrorbookProperties(@DefaultValue("true") boolean enabled, @DefaultValue Exceptions exceptions,
		@DefaultValue Paths paths, @DefaultValue Reference reference) {

	/**
	 * How exceptions are recognised.
	 *
	 * @param unwrap Types of exceptions that exist to wrap another one, beside the known
	 * ones such as CompletionException; subclasses count too.
	 * @since 0.1.0
	 */
	public record Exceptions(@DefaultValue List<Class<? extends Throwable>> unwrap) {

	}

	/**
	 * Which requests are concerned.
	 *
	 * @param include Path patterns whose errors are answered; all paths if empty.
	 * @param exclude Path patterns whose errors are left to the application.
	 * @since 0.1.0
	 */
	public record Paths(@DefaultValue List<String> include, @DefaultValue List<String> exclude) {

	}

	/**
	 * Where the codes are documented.
	 *
	 * @param url Address of the page of a code, in which the placeholder code in braces
	 * stands for the code.
	 * @since 0.1.0
	 */
	public record Reference(@Nullable String url) {

		public Reference {
			if (url != null && !url.isBlank() && !url.contains("{code}")) {
				throw new InvalidConfigurationPropertyValueException("errorbook.reference.url", url,
						"Every code would have the same page: write {code} where the code belongs.");
			}
		}

	}

}

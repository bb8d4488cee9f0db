package io.github.errorbook.handle;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The language in which an error is put into words, and the request that it is of. A
 * mapper finds the request here where no thread stands for one, as in WebFlux.
 *
 * @since 0.1.0
 */
public sealed interface RequestLocale extends LocaleContext permits PreferredLocaleContext, FallbackLocaleContext {

	/**
	 * Return the request.
	 * @return the request
	 */
	ErrorRequest request();

	/**
	 * Find the language that the reader likes best, if an error is put into words once
	 * more in another.
	 * @return the language, or {@code null} if there is no other, or no error
	 */
	static @Nullable Locale replaced() {
		return (LocaleContextHolder.getLocaleContext() instanceof FallbackLocaleContext other)
				? other.request().locale() : null;
	}

	/**
	 * Find the request whose error is put into words.
	 * @return the request, or {@code null} if there is none
	 */
	static @Nullable ErrorRequest currentRequest() {
		return (LocaleContextHolder.getLocaleContext() instanceof RequestLocale current) ? current.request() : null;
	}

}

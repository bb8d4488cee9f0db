package io.github.errorbook.reference;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.convert.DurationUnit;

import io.github.errorbook.reference.text.Language;

/**
 * Properties of the reference.
 *
 * @param enabled Whether the service shows its reference.
 * @param path Path of the index; the pages of the codes are below it.
 * @param title Title of the reference. By default it has the name of the application.
 * @param languages Languages in which there is a reference, as language tags, the first
 * for readers who want none of them. Without any, the texts are those of the catalog.
 * @param maxAge How long browsers and proxies may keep a page.
 * @param export Folder to write the reference to. With it the application starts no
 * server, writes the files, and ends.
 * @param baseUrl Address of the service in client code, such as
 * https://api.wallet.example.
 * @param homeUrl Address of the page that the reference belongs to, such as the portal of
 * the service.
 * @param supportUrl Where readers find help, such as https://wallet.example/support.
 */
@ConfigurationProperties("errorbook.reference")
record ReferenceProperties(@DefaultValue("false") boolean enabled, @DefaultValue("/errors") String path,
		@Nullable String title, @DefaultValue List<String> languages,
		@DurationUnit(ChronoUnit.SECONDS) @DefaultValue("5m") Duration maxAge, @Nullable String export,
		@Nullable String baseUrl, @Nullable String homeUrl, @Nullable String supportUrl) {

	private static final String PREFIX = "errorbook.reference.";

	private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s'\"<>\\\\^`{|}]+");

	public ReferenceProperties {
		path = normalized(path);
		if (!PATH.matcher(path).matches() || path.contains("/.")) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + "path", path,
					"Give a path of letters, digits, dots, dashes and underscores below the root, such as /errors.");
		}
		if (maxAge.isNegative()) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + "max-age", maxAge,
					"Give a duration of 0s or more.");
		}
		if (export != null && export.isBlank()) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + "export", export,
					"Give a folder to write to, such as target/errors.");
		}
		languages = List.copyOf(languages);
		languages.forEach(Language::of);
		baseUrl = address("base-url", baseUrl);
		homeUrl = address("home-url", homeUrl);
		supportUrl = address("support-url", supportUrl);
	}

	private static @Nullable String address(String name, @Nullable String value) {
		if (value != null && !ADDRESS.matcher(value.trim()).matches()) {
			throw new InvalidConfigurationPropertyValueException(PREFIX + name, value,
					"Give an address that begins with https:// or http://, such as https://wallet.example.");
		}
		return (value != null) ? value.trim().replaceAll("/+$", "") : null;
	}

	private static String normalized(String path) {
		String trimmed = path.trim();
		String result = trimmed.startsWith("/") ? trimmed : "/" + trimmed;
		return result.replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
	}

}

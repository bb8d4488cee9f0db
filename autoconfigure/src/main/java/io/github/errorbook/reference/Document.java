package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.reference.text.Digest;

/**
 * A file of the reference.
 *
 * @param contentType the media type
 * @param content the content; not to be modified
 * @param tag a weak validator, so that a server may compress the content
 * @param language the language, or {@code null} for none
 * @param immutable whether the same name never stands for another content
 * @param links the values of the header {@code Link}
 */
record Document(String contentType, byte[] content, String tag, @Nullable String language, boolean immutable,
		List<String> links) {

	static Document of(Asset asset) {
		return new Document(asset.contentType(), asset.content(), tag(asset.content()), null, true, List.of());
	}

	static Document html(String text, LocalizedReference edition) {
		return of("text/html;charset=UTF-8", text, edition.language().tag(), List.of());
	}

	static Document html(String text, LocalizedReference edition, String canonical, String markdown) {
		return of("text/html;charset=UTF-8", text, edition.language().tag(),
				List.of(canonical(canonical), "<%s>; rel=\"alternate\"; type=\"text/markdown\"".formatted(markdown)));
	}

	static Document markdown(String text, LocalizedReference edition, String canonical) {
		return of("text/markdown;charset=UTF-8", text, edition.language().tag(), List.of(canonical(canonical)));
	}

	static Document json(String text, LocalizedReference edition) {
		return of("application/json", text, edition.language().tag(), List.of());
	}

	static Document schema(String text) {
		return of("application/schema+json", text, null, List.of());
	}

	private static Document of(String contentType, String text, @Nullable String language, List<String> links) {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		return new Document(contentType, content, tag(content), language, false, links);
	}

	private static String canonical(String page) {
		return "<%s>; rel=\"canonical\"".formatted(page);
	}

	private static String tag(byte[] content) {
		return "W/\"" + Digest.of(content) + '"';
	}

}

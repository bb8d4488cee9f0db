package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

import io.github.errorbook.reference.text.Browser;
import io.github.errorbook.reference.text.Language;

/**
 * Answers requests for the reference, in whatever kind of application.
 */
final class ReferenceAnswers {

	private static final String LANGUAGE = "lang";

	private static final String FOR_EVER = "public, max-age=31536000, immutable";

	private final PublicCodes codes;

	private final ServedReference reference;

	private final Languages languages;

	private final String name;

	private final String cacheControl;

	/**
	 * Create answers.
	 * @param content what the reference says
	 * @param properties where the reference is, and how long it may be kept
	 */
	ReferenceAnswers(ReferenceContent content, ReferenceProperties properties) {
		this.codes = content.codes();
		this.reference = new ServedReference(content, properties.path());
		this.languages = content.languages();
		this.name = properties.path().substring(properties.path().lastIndexOf('/') + 1);
		this.cacheControl = cacheControl(properties.maxAge());
	}

	private static String cacheControl(Duration maxAge) {
		String value = CacheControl.maxAge(maxAge).getHeaderValue();
		return (maxAge.isZero() || value == null) ? "no-cache" : value;
	}

	/**
	 * Find the answer for a file that exists.
	 * @param rest what follows the path of the index, decoded
	 * @param request the request
	 * @return makes the answer; {@code null} if there is no such file
	 */
	@Nullable Supplier<PageAnswer> existing(String rest, PageRequest request) {
		ServedFile file = ServedFile.find(rest, this.codes);
		return (file != null) ? () -> page(this.reference.get(file, language(request))) : null;
	}

	/**
	 * Find the answer for a file that does not exist: it leads to the one that was meant,
	 * or shows a person those that are similar.
	 * @param rest what follows the path of the index, decoded
	 * @param request the request
	 * @return makes the answer; {@code null} where only a program wants to know
	 */
	@Nullable Supplier<PageAnswer> missing(String rest, PageRequest request) {
		if (rest.equals("/")) {
			return () -> redirect("../" + this.name, request);
		}
		if (!rest.startsWith("/") || rest.indexOf('/', 1) >= 0) {
			return null;
		}
		String asked = rest.substring(1);
		ServedFile meant = ServedFile.findIgnoringCase(asked, this.codes);
		if (meant != null) {
			return () -> redirect(fileName(meant), request);
		}
		return Browser.isAsking(request.header(HttpHeaders.ACCEPT)) ? () -> notFound(asked, request) : null;
	}

	private static String fileName(ServedFile file) {
		String code = UriUtils.encode(Objects.requireNonNull(file.code()), StandardCharsets.UTF_8);
		return (file.kind() == ServedFile.Kind.CODE) ? code : code + ".md";
	}

	private Language language(PageRequest request) {
		return this.languages.choose(request.parameter(LANGUAGE), request.header(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private PageAnswer page(Document document) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put(HttpHeaders.CACHE_CONTROL, document.immutable() ? FOR_EVER : this.cacheControl);
		if (this.languages.multiple() && document.language() != null) {
			headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		}
		return new PageAnswer(200, headers, document);
	}

	private PageAnswer notFound(String asked, PageRequest request) {
		return new PageAnswer(404, Map.of(HttpHeaders.CACHE_CONTROL, "no-store", HttpHeaders.VARY, HttpHeaders.ACCEPT),
				this.reference.notFound(asked, language(request)));
	}

	/* The reference is relative, because the host of a request can be anything. */
	private PageAnswer redirect(String file, PageRequest request) {
		boolean chosen = this.languages.multiple() && request.parameter(LANGUAGE) != null;
		String location = chosen ? file + "?lang=" + language(request).tag() : file;
		return new PageAnswer(301, Map.of(HttpHeaders.LOCATION, location, HttpHeaders.CACHE_CONTROL, this.cacheControl),
				null);
	}

}

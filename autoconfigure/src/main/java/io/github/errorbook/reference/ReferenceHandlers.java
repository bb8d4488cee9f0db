package io.github.errorbook.reference;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.UriUtils;

/**
 * Answers requests for the reference.
 */
final class ReferenceHandlers {

	private static final String LANGUAGE = "lang";

	private final PublicCodes codes;

	private final ServedReference reference;

	private final Languages languages;

	private final String name;

	private final DocumentWriter writer;

	/**
	 * Create handlers.
	 * @param content what the reference says
	 * @param reference the files
	 * @param properties where the reference is, and how long it may be kept
	 */
	ReferenceHandlers(ReferenceContent content, ServedReference reference, ReferenceProperties properties) {
		this.codes = content.codes();
		this.reference = reference;
		this.languages = content.languages();
		this.name = properties.path().substring(properties.path().lastIndexOf('/') + 1);
		this.writer = new DocumentWriter(properties.maxAge(), this.languages.multiple());
	}

	/**
	 * Find the handler of a file that exists.
	 * @param rest what follows the path of the index, decoded
	 * @param request the request
	 * @return the handler, or {@code null} if there is no such file
	 */
	@Nullable HttpRequestHandler existing(String rest, HttpServletRequest request) {
		ServedFile file = ServedFile.find(rest, this.codes);
		return (file != null) ? (ignored, response) -> this.writer.write(this.reference.get(file, language(request)),
				request, response) : null;
	}

	/**
	 * Find the handler of a file that does not exist: it leads to the one that was meant,
	 * or shows a person those that are similar.
	 * @param rest what follows the path of the index, decoded
	 * @param request the request
	 * @return the handler, or {@code null} where only a program wants to know
	 */
	@Nullable HttpRequestHandler missing(String rest, HttpServletRequest request) {
		if (rest.equals("/")) {
			return (ignored, response) -> redirect("../" + this.name, request, response);
		}
		if (!rest.startsWith("/") || rest.indexOf('/', 1) >= 0) {
			return null;
		}
		String asked = rest.substring(1);
		ServedFile meant = ServedFile.findIgnoringCase(asked, this.codes);
		if (meant != null) {
			return (ignored, response) -> redirect(fileName(meant), request, response);
		}
		return Browser.isAsking(request.getHeader(HttpHeaders.ACCEPT)) ? (ignored, response) -> this.writer
			.writeNotFound(this.reference.notFound(asked, language(request)), response) : null;
	}

	private static String fileName(ServedFile file) {
		String code = UriUtils.encode(Objects.requireNonNull(file.code()), StandardCharsets.UTF_8);
		return (file.kind() == ServedFile.Kind.CODE) ? code : code + ".md";
	}

	private Language language(HttpServletRequest request) {
		return this.languages.choose(request.getParameter(LANGUAGE), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
	}

	private void redirect(String file, HttpServletRequest request, HttpServletResponse response) {
		boolean chosen = this.languages.multiple() && request.getParameter(LANGUAGE) != null;
		this.writer.redirect(chosen ? file + "?lang=" + language(request).tag() : file, response);
	}

}

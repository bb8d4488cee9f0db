package io.github.errorbook.reference;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/**
 * Answers requests for the reference in a servlet application.
 */
final class ReferenceHandlers {

	private final ReferenceAnswers answers;

	ReferenceHandlers(ReferenceAnswers answers) {
		this.answers = answers;
	}

	/**
	 * Find the handler of a file that exists.
	 * @param rest what follows the path of the index, decoded
	 * @param request the request
	 * @return the handler, or {@code null} if there is no such file
	 */
	@Nullable HttpRequestHandler existing(String rest, HttpServletRequest request) {
		return handler(this.answers.existing(rest, new ServletPageRequest(request)));
	}

	/**
	 * Find the handler of a file that does not exist.
	 * @param rest what follows the path of the index, decoded
	 * @param request the request
	 * @return the handler, or {@code null} where only a program wants to know
	 */
	@Nullable HttpRequestHandler missing(String rest, HttpServletRequest request) {
		return handler(this.answers.missing(rest, new ServletPageRequest(request)));
	}

	private static @Nullable HttpRequestHandler handler(@Nullable Supplier<PageAnswer> answer) {
		return (answer != null) ? (request, response) -> DocumentWriter.write(answer.get(), request, response) : null;
	}

	private record ServletPageRequest(HttpServletRequest request) implements PageRequest {

		@Override
		public @Nullable String header(String name) {
			return this.request.getHeader(name);
		}

		@Override
		public @Nullable String parameter(String name) {
			return this.request.getParameter(name);
		}

	}

}

package io.github.errorbook.handle;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beyond its first line, found out only when someone asks. It
 * may be asked on the thread of the request while an error is handled, and not
 * afterwards. No question fails.
 *
 * @since 0.1.0
 */
public interface RequestFacts {

	/**
	 * Facts of a request of which nothing more is known.
	 */
	RequestFacts NONE = new RequestFacts() {

	};

	/**
	 * The request attribute under which whoever authenticates callers may leave a
	 * {@code Supplier} of the caller's name, for those to whom the request itself does
	 * not tell it.
	 */
	String PRINCIPAL_ATTRIBUTE = "io.github.errorbook.principal";

	/**
	 * The request attribute under which whoever answers exceptions himself, by a status
	 * without a body, may leave an {@code IntFunction} that returns, for the status that
	 * was sent, the exception that it answers, or {@code null} if it answers another.
	 * Where the application says what that exception means, the error is that. Asked for
	 * 500 after a 401, it returns an exception only if it could not be found out who the
	 * caller is; what is known as a fault of the service among its causes is the error.
	 */
	String ANSWERED_ATTRIBUTE = "io.github.errorbook.answered";

	/**
	 * Return the languages that the client accepts.
	 * @return the header {@code Accept-Language} as the client sent it, or {@code null}
	 * if there is none
	 */
	default @Nullable String acceptLanguage() {
		return null;
	}

	/**
	 * Return the name of the authenticated caller.
	 * @return the name, or {@code null} if the caller is anonymous
	 */
	default @Nullable String principal() {
		return null;
	}

	/**
	 * Return the address of the client, or of the last proxy before the service unless
	 * the service is configured to trust forwarded headers.
	 * @return the address, or {@code null} if it is not known
	 */
	default @Nullable String remoteAddress() {
		return null;
	}

	/**
	 * Return the pattern of the handler that the path was matched to, such as
	 * {@code /accounts/{id}}.
	 * @return the pattern, or {@code null} if no handler was reached
	 */
	default @Nullable String pathTemplate() {
		return null;
	}

	/**
	 * Return where the application is in the container.
	 * @return the path with which the paths of the application start, empty for the root
	 */
	default String contextPath() {
		return "";
	}

	/**
	 * Return the query string, which may carry what nobody else should read.
	 * @return the query string, undecoded, or {@code null} if there is none
	 */
	default @Nullable String query() {
		return null;
	}

	/**
	 * Return what others of the same process left on the request.
	 * @param name the name of the attribute
	 * @return the attribute, or {@code null} if there is none
	 */
	default @Nullable Object attribute(String name) {
		return null;
	}

}

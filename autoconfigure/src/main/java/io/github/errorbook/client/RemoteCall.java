package io.github.errorbook.client;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A call of another service. It tells neither the query nor a header of the request.
 *
 * @param client the name of the client, as {@code errorbook.clients} has it
 * @param method the HTTP method
 * @param uriTemplate the path with its placeholders, such as {@code /accounts/{id}}, or
 * {@code null} where the call was made with a finished address
 * @since 0.1.0
 */
public record RemoteCall(String client, String method, @Nullable String uriTemplate) {

	/**
	 * The name of the clients that have none of their own.
	 */
	public static final String DEFAULT_CLIENT = "default";

	private static final Pattern TEMPLATE = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)?([^?#]*).*");

	public RemoteCall {
		Objects.requireNonNull(client, "client");
		Objects.requireNonNull(method, "method");
		uriTemplate = (uriTemplate != null) ? path(uriTemplate) : null;
	}

	/*
	 * A template can begin with the address of the service, and end with a query or a
	 * fragment.
	 */
	private static String path(String template) {
		Matcher parts = TEMPLATE.matcher(template);
		String path = parts.matches() ? parts.group(1) : "";
		return path.isEmpty() ? "/" : path;
	}

	@Override
	public String toString() {
		return this.method + " " + ((this.uriTemplate != null) ? this.uriTemplate : "a resource") + " of "
				+ this.client;
	}

}

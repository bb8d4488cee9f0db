package io.github.errorbook.reference;

import java.util.function.Function;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.Nullable;

/**
 * A Java program that tells a code apart from others. Texts are expressions of Java,
 * literals included.
 *
 * @param uri where the request goes to
 * @param method its method
 * @param sendsBody whether the request has a body
 * @param readsBody whether the code is read from the body of the response
 * @param wrapper the name of the member around the error, or {@code null} for none
 * @param condition whether the response has the code
 * @param message what to tell of it
 * @param waits whether the response says when to try again
 */
@JStache(path = "io/github/errorbook/reference/client.mustache")
@JStacheConfig(type = JStacheType.STACHE)
record JavaClient(String uri, String method, boolean sendsBody, boolean readsBody, @Nullable String wrapper,
		String condition, String message, boolean waits) {

	private static final JavaClientRenderer RENDERER = new JavaClientRenderer(String::valueOf, Function.identity());

	/**
	 * Write the program.
	 * @return the source of a class
	 */
	String source() {
		return RENDERER.execute(this);
	}

	/**
	 * Write a text as a literal.
	 * @param text the text
	 * @return the literal
	 */
	static String literal(String text) {
		StringBuilder literal = new StringBuilder("\"");
		for (char c : text.toCharArray()) {
			if (c == '"' || c == '\\') {
				literal.append('\\');
			}
			literal.append((c < ' ') ? "\\%03o".formatted((int) c) : String.valueOf(c));
		}
		return literal.append('"').toString();
	}

}

package io.github.errorbook.reference.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays a JSON text out for people. Names and values stay as they are, byte for byte; only
 * space between them is added.
 *
 * @since 0.1.0
 */
public final class JsonLayout {

	private static final String INDENT = "  ";

	private final String json;

	private final List<Token> tokens = new ArrayList<>();

	private int depth;

	private String space = "";

	private JsonLayout(String json) {
		this.json = json;
	}

	/**
	 * Return the parts of a JSON text.
	 * @param json the text, valid
	 * @return the parts, which together are the text with line breaks and spaces
	 */
	public static List<Token> tokens(String json) {
		JsonLayout layout = new JsonLayout(json);
		layout.read();
		return List.copyOf(layout.tokens);
	}

	/**
	 * Return the text that parts are of.
	 * @param tokens the parts
	 * @return the text
	 */
	public static String join(List<Token> tokens) {
		return tokens.stream().map((token) -> token.space() + token.text()).collect(Collectors.joining());
	}

	private void read() {
		int index = 0;
		while (index < this.json.length()) {
			int end = end(index);
			read(this.json.substring(index, end), end);
			index = end;
		}
	}

	private int end(int start) {
		char first = this.json.charAt(start);
		if (first == '"') {
			return endOfString(start + 1);
		}
		int end = start + 1;
		while (isScalar(first) && end < this.json.length() && isScalar(this.json.charAt(end))) {
			end++;
		}
		return end;
	}

	private int endOfString(int start) {
		int end = start;
		while (this.json.charAt(end) != '"') {
			end += (this.json.charAt(end) == '\\') ? 2 : 1;
		}
		return end + 1;
	}

	private static boolean isScalar(char c) {
		return "{}[],:\"".indexOf(c) < 0 && !Character.isWhitespace(c);
	}

	private void read(String text, int end) {
		switch (text.charAt(0)) {
			case '{', '[' -> open(text, end);
			case '}', ']' -> close(text);
			case ',' -> add("mark", text, newLine());
			case ':' -> add("mark", text, " ");
			case '"' -> add(isName(end) ? "name" : "string", text, "");
			default -> readScalar(text);
		}
	}

	private void readScalar(String text) {
		if (!text.isBlank()) {
			add(Character.isLetter(text.charAt(0)) ? "literal" : "number", text, "");
		}
	}

	private void open(String text, int end) {
		this.depth++;
		boolean empty = "}]".indexOf(this.json.charAt(end)) >= 0;
		add("mark", text, empty ? "" : newLine());
	}

	private void close(String text) {
		this.depth--;
		boolean empty = "{[".contains(this.tokens.get(this.tokens.size() - 1).text());
		this.space = empty ? "" : newLine();
		add("mark", text, "");
	}

	private void add(String kind, String text, String next) {
		this.tokens.add(new Token(this.space, kind, text));
		this.space = next;
	}

	private String newLine() {
		return "\n" + INDENT.repeat(this.depth);
	}

	private boolean isName(int end) {
		return end < this.json.length() && this.json.charAt(end) == ':';
	}

	/**
	 * A part of a JSON text.
	 *
	 * @param space the space before it, with line breaks, possibly empty
	 * @param kind what it is: {@code name}, {@code string}, {@code number},
	 * {@code literal} or {@code mark}
	 * @param text the part itself
	 * @since 0.1.0
	 */
	public record Token(String space, String kind, String text) {

	}

}

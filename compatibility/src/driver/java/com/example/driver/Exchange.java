package com.example.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request, and what has to be answered.
 *
 * @param ofContainer whether the container answers in a way of its own
 */
record Exchange(String name, String request, List<String> expected, boolean ofContainer) {

	private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)}");

	static List<Exchange> read(List<String> lines, String container) {
		List<Exchange> exchanges = new ArrayList<>();
		List<List<String>> blocks = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith("== ")) {
				blocks.add(new ArrayList<>());
			}
			if (!blocks.isEmpty()) {
				blocks.get(blocks.size() - 1).add(line);
			}
		}
		for (List<String> block : blocks) {
			exchanges.add(of(block, container));
		}
		return exchanges;
	}

	private static Exchange of(List<String> block, String container) {
		int end = block.lastIndexOf("--");
		List<String> all = block.subList(end + 1, block.size());
		int other = find(all, "-- ");
		int own = find(all, "-- " + container + ":");
		List<String> expected = (own < all.size()) ? all.subList(own + 1, all.size()) : all.subList(0, other);
		return new Exchange(block.get(0).substring(3), request(block.subList(1, end)),
				expected.stream().filter((line) -> !line.isBlank()).toList(), own < all.size());
	}

	private static int find(List<String> lines, String start) {
		int index = 0;
		while (index < lines.size() && !lines.get(index).startsWith(start)) {
			index++;
		}
		return index;
	}

	private static String request(List<String> lines) {
		int empty = lines.indexOf("");
		List<String> head = new ArrayList<>((empty < 0) ? lines : lines.subList(0, empty));
		String body = (empty < 0) ? "" : String.join("\r\n", lines.subList(empty + 1, lines.size()));
		if (head.get(0).contains(" ") && !head.get(0).contains(" HTTP/")) {
			head.set(0, head.get(0) + " HTTP/1.1");
		}
		String text = String.join("\r\n", head).toLowerCase(Locale.ROOT);
		if (!text.contains("\r\nhost:")) {
			head.add("Host: localhost");
		}
		head.remove("Host: -");
		if (!text.contains("\r\ncontent-length:") && !text.contains("\r\ntransfer-encoding:")) {
			head.add("Content-Length: " + body.length());
		}
		head.add("Connection: close");
		return REPEATED.matcher(String.join("\r\n", head))
			.replaceAll((match) -> "x".repeat(Integer.parseInt(match.group(1)))) + "\r\n\r\n" + body;
	}

	/**
	 * Return what is wrong with the answer.
	 */
	List<String> differences(Answer answer) {
		List<String> differences = new ArrayList<>();
		for (int i = 0; i < this.expected.size(); i++) {
			String line = this.expected.get(i);
			boolean found = (i == 0) ? Pattern.matches(pattern(line), answer.summary())
					: line.startsWith("~") ? answer.body().contains(line.substring(1).strip())
							: answer.body().equals(line) || answer.hasHeader(line);
			if (!found) {
				differences.add(line);
			}
		}
		return this.expected.isEmpty() ? List.of("nothing is expected") : differences;
	}

	/*
	 * Alternatives are whole words:
	 * "400|414 application/json INVALID_REQUEST|URI_TOO_LONG".
	 */
	private static String pattern(String line) {
		return Stream.of(line.split(" "))
			.map((word) -> Stream.of(word.split("\\|"))
				.map(Pattern::quote)
				.collect(Collectors.joining("|", "(?:", ")")))
			.collect(Collectors.joining(" "));
	}

}

package io.github.errorbook.wire;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.errorbook.wire.Failures.Failure;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;

/**
 * What is observed of failures, as a document for people.
 */
final class ErrorsByCauseDocument {

	private static final String INTRODUCTION = """
			# Errors by cause

			What goes wrong, and what the client is told by default. Each line was observed over a real port in Tomcat and in
			Jetty; where they differ, both are named. Every answer has the envelope as its body, and beside the headers listed
			here `Content-Type: application/json`, `Content-Length`, `Cache-Control: no-store`,
			`X-Content-Type-Options: nosniff` and `X-Request-Id`. In these examples the catalog has a code `OUT_OF_STOCK` of status
			409 with `retry-after: 60s` and a fixed header `X-Shop`, which is what a "mapped exception" is mapped to.
			""";

	private static final String END = """

			## What has no body

			Tomcat ends these requests itself, by the bare status, and asks nobody whom an application could put in its place:
			`OPTIONS *` with whatever else is wrong in it (400, 417, 501 or 505, beside the `Allow` of the server), and a stream
			of HTTP/2 whose method or target has an illegal character (400).
			""";

	private static final Set<String> OF_ALL = Set.of("content-type", "content-length", "cache-control",
			"x-content-type-options", "x-request-id", "date", "connection");

	private final Map<Failure, Map<Container, RawResponse>> observed;

	ErrorsByCauseDocument(Map<Failure, Map<Container, RawResponse>> observed) {
		this.observed = observed;
	}

	String text() {
		StringBuilder text = new StringBuilder(INTRODUCTION);
		String group = "";
		for (Map.Entry<Failure, Map<Container, RawResponse>> entry : this.observed.entrySet()) {
			if (!entry.getKey().group().equals(group)) {
				group = entry.getKey().group();
				text.append("\n## ")
					.append(group)
					.append("\n\n| cause | status | code | headers |\n|---|---|---|---|\n");
			}
			text.append(row(entry.getKey().cause(), entry.getValue())).append('\n');
		}
		return text.append(END).toString();
	}

	private static String row(String cause, Map<Container, RawResponse> responses) {
		return "| " + String.join(" | ", cause, cell(responses, (response) -> String.valueOf(response.status())),
				cell(responses, (response) -> "`" + response.code() + "`"),
				cell(responses, ErrorsByCauseDocument::headers)) + " |";
	}

	private static String cell(Map<Container, RawResponse> responses, Function<RawResponse, String> aspect) {
		Collection<String> values = responses.values().stream().map(aspect).distinct().toList();
		if (values.size() == 1) {
			return values.iterator().next();
		}
		return aspect.apply(responses.get(Container.TOMCAT)) + " (Jetty: "
				+ aspect.apply(responses.get(Container.JETTY)) + ")";
	}

	/* The library of the OpenAPI tests reads YAML, so Spring offers to. */
	private static final String OF_TESTS_ONLY = "application/yaml, ";

	private static String headers(RawResponse response) {
		return response.headers()
			.stream()
			.map((line) -> line.split(": ?", 2))
			.filter((line) -> !OF_ALL.contains(line[0].toLowerCase()))
			.map((line) -> "`" + line[0] + ": " + sorted(line).replace(OF_TESTS_ONLY, "") + "`")
			.sorted()
			.collect(Collectors.joining("<br>"));
	}

	private static String sorted(String[] line) {
		List<String> elements = Arrays.asList(line[1].split(", *"));
		return line[0].equals("Allow") ? String.join(", ", new TreeSet<>(elements)) : line[1];
	}

}

package io.github.errorbook.webflux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.errorbook.webflux.Failures.Failure;
import io.github.errorbook.wire.kit.RawResponse;

/**
 * What is observed of failures on Netty, as a document for people, next to what is
 * observed of the same in servlet containers.
 */
final class CausesDocument {

	private static final Path OF_SERVLETS = Path.of("..", "docs", "errors-by-cause.md");

	private static final String INTRODUCTION = """
			# Errors by cause in WebFlux

			What goes wrong in a WebFlux service, and what the client is told by default. Each line was observed over a real
			port in Netty. The last column has the status and the code of Spring MVC where they differ from those of WebFlux
			([errors-by-cause.md](errors-by-cause.md) lists all of them); "=" says that they are the same, and nothing that
			this cause is one of WebFlux alone. All that differs is what the servers themselves refuse: requests that Netty
			takes, though Tomcat or Jetty would not, are answered by the application, which has no such path or cannot read
			such a body.

			Of the %d causes that Tomcat and Jetty answer, Netty answers %d, %d with the same status and code. The other %d
			[do not arise](#what-does-not-arise) there; %d more are of WebFlux alone.
			""";

	private static final Set<String> OF_ALL = Set.of("content-type", "content-length", "cache-control",
			"x-content-type-options", "x-request-id", "date", "connection");

	private static final Map<String, String> REASONS = reasons();

	private final Map<Failure, RawResponse> observed;

	private final Map<String, String> servlets;

	private CausesDocument(Map<Failure, RawResponse> observed, Map<String, String> servlets) {
		this.observed = observed;
		this.servlets = servlets;
	}

	static CausesDocument of(Map<Failure, RawResponse> observed) throws IOException {
		return new CausesDocument(observed, rowsOfServlets());
	}

	private static Map<String, String> reasons() {
		Map<String, String> reasons = new LinkedHashMap<>();
		String type = "a type of servlets or of Spring MVC";
		String spring = "Exceptions of Spring: ";
		for (String name : new String[] { "`NoHandlerFoundException`", "`ServletRequestBindingException`",
				"`HttpMediaTypeNotAcceptableException`", "`AsyncRequestTimeoutException`",
				"`MaxUploadSizeExceededException`", "`ServletException` around a mapped exception" }) {
			reasons.put(spring + name, type);
		}
		reasons.put("Filters: `ServletException` around a mapped exception", type);
		String blocks = "a library that blocks; the mapper is the same";
		reasons.put("Data access: MyBatis' `PersistenceException` around an exhausted pool", blocks);
		reasons.put("Data access: `InvalidDataAccessApiUsageException` about the order that the client asks for",
				"words of JPA, which blocks");
		reasons.put("Data access: `EntityNotFoundException`", blocks);
		reasons.put("Data access: `OptimisticLockException`", blocks);
		reasons.put("Calls to other services: `block` of Reactor that waits too long",
				"Reactor lets no thread of Netty wait");
		reasons.put("Input that is not valid: return value (a mistake of the service)",
				"WebFlux does not validate what methods return");
		reasons.put("Uploads: upload too large", "WebFlux limits each part, not their sum");
		String interceptors = "WebFlux has filters, but no interceptors";
		reasons.put("Places from which an exception comes: interceptor", interceptors);
		reasons.put("Places from which an exception comes: interceptor, unknown exception", interceptors);
		String async = "Asynchronous work and streams, before the response has begun: ";
		for (String name : new String[] { "`Callable`, timeout", "`DeferredResult`, timeout",
				"`CompletableFuture`, timeout", "`SseEmitter`, timeout" }) {
			reasons.put(async + name, "WebFlux sets no limit of time; `timeout` of Reactor does");
		}
		reasons.put(async + "`DeferredResult`, mapped exception", type);
		reasons.put(async + "`DeferredResult`, unknown exception", type);
		reasons.put("Requests that the container rejects: chunk that ends early",
				"to Netty, a client that ends its side is gone");
		return reasons;
	}

	/**
	 * Return what fails in servlet containers, but neither here nor for a reason.
	 * @return the causes, each with its group
	 */
	Set<String> unexplained() {
		Set<String> rest = new LinkedHashSet<>(this.servlets.keySet());
		this.observed.keySet().forEach((failure) -> rest.remove(failure.twin()));
		rest.removeAll(REASONS.keySet());
		return rest;
	}

	/**
	 * Return what is answered by another status or code than in servlet containers.
	 * @return the failures
	 */
	List<Failure> different() {
		return shared().filter((failure) -> !isSame(failure)).toList();
	}

	private Stream<Failure> shared() {
		return this.observed.keySet().stream().filter((failure) -> this.servlets.containsKey(failure.twin()));
	}

	private boolean isSame(Failure failure) {
		return answer(this.observed.get(failure)).equals(this.servlets.get(failure.twin()));
	}

	String text() {
		StringBuilder text = new StringBuilder(introduction());
		String group = "";
		for (Map.Entry<Failure, RawResponse> entry : this.observed.entrySet()) {
			if (!entry.getKey().group().equals(group)) {
				group = entry.getKey().group();
				text.append("\n## ")
					.append(group)
					.append("\n\n| cause | status | code | headers | Spring MVC |\n|---|---|---|---|---|\n");
			}
			text.append(row(entry.getKey(), entry.getValue())).append('\n');
		}
		text.append("\n## What does not arise\n\n| cause in Spring MVC | why not in WebFlux |\n|---|---|\n");
		REASONS.forEach((cause, reason) -> text.append("| ").append(cause).append(" | ").append(reason).append(" |\n"));
		return text.toString();
	}

	private String introduction() {
		long shared = shared().count();
		return INTRODUCTION.formatted(this.servlets.size(), shared, shared - different().size(), REASONS.size(),
				this.observed.size() - shared);
	}

	private String row(Failure failure, RawResponse response) {
		String here = answer(response);
		String servlet = this.servlets.get(failure.twin());
		String there = here.equals(servlet) ? "=" : Objects.requireNonNullElse(servlet, "").replace(" | ", " ");
		return "| " + String.join(" | ", failure.cause(), here, headers(response), there) + " |";
	}

	private static String answer(RawResponse response) {
		return response.status() + " | `" + response.code() + "`";
	}

	private static String headers(RawResponse response) {
		return response.headers()
			.stream()
			.map((line) -> line.split(": ?", 2))
			.filter((line) -> !OF_ALL.contains(line[0].toLowerCase()))
			.map((line) -> "`" + line[0] + ": " + sorted(line) + "`")
			.sorted()
			.collect(Collectors.joining("<br>"));
	}

	private static String sorted(String[] line) {
		return line[0].equals("Allow") ? String.join(", ", new TreeSet<>(Arrays.asList(line[1].split(", *"))))
				: line[1];
	}

	private static Map<String, String> rowsOfServlets() throws IOException {
		Map<String, String> rows = new LinkedHashMap<>();
		String group = "";
		for (String line : Files.readAllLines(OF_SERVLETS)) {
			group = line.startsWith("## ") ? line.substring(3) : group;
			String[] cells = line.split(" \\| ");
			if (line.startsWith("| ") && cells.length > 2 && !line.startsWith("| cause")) {
				rows.put(group + ": " + cells[0].substring(2), cells[1] + " | " + cells[2].replace(" |", ""));
			}
		}
		return rows;
	}

}

package io.github.errorbook.benchmarks.driver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One way to answer one kind of error. Each has a process of its own, so that none
 * profits from or suffers by what the compiler learned of another.
 */
enum Variant {

	FLOOR("404-floor", App.PLAIN, "/bytes", Answer.notFound().withLength()),

	BODY("404-a3", App.PLAIN, "/body", Answer.notFound().withLength()),

	BODY_HEADERS("404-a3-headers", App.PLAIN, "/body-headers", Answer.notFound().ofErrorbook()),

	LEAST("404-least", App.PLAIN, "/least", Answer.notFound().ofErrorbook()),

	ENTITY("404-a2", App.PLAIN, "/entity", Answer.notFound()),

	ERROR_PAGE("404-error-page", App.PLAIN, "/missing", Bodies.errorPage(404)),

	ADVICE("404-advice", App.ADVICE, "/missing", Answer.notFound()),

	ADVICE_STACKLESS("404-advice-stackless", App.ADVICE, "/missing-stackless", Answer.notFound()),

	PROBLEM("404-problem-detail", App.PROBLEM_DETAIL, "/problem", Bodies.problem()),

	PROBLEM_STACKLESS("404-problem-detail-stackless", App.PROBLEM_DETAIL, "/problem-stackless", Bodies.problem()),

	PEER("404-peer", App.PEER, "/missing", Bodies.peer(), Bodies.NO_LOGGING),

	PEER_STACKLESS("404-peer-stackless", App.PEER, "/missing-stackless", Bodies.peer(), Bodies.NO_LOGGING),

	PEER_LOGGING("404-peer-logging", App.PEER, "/missing", Bodies.peer()),

	ERRORBOOK("404-errorbook", App.ERRORBOOK, "/api", Answer.notFound().ofErrorbook()),

	ERRORBOOK_STACK("404-errorbook-stack", App.ERRORBOOK, "/api-stack", Answer.notFound().ofErrorbook()),

	ERRORBOOK_MAPPED("404-errorbook-mapped", App.ERRORBOOK, "/missing", Answer.notFound().ofErrorbook()),

	BINDING("422-binding-result", App.PLAIN, "/transfers-entity", Answer.invalid()),

	BINDING_BODY("422-binding-result-a3", App.PLAIN, "/transfers-body", Answer.invalid().withLength()),

	INVALID_ADVICE("422-advice", App.ADVICE, "/transfers", Answer.invalid()),

	INVALID_PEER("422-peer", App.PEER, "/transfers", Bodies.invalidPeer(), Bodies.NO_LOGGING),

	INVALID_ERRORBOOK("422-errorbook", App.ERRORBOOK, "/transfers", Answer.invalid().ofErrorbook()),

	FILTER_ERROR_PAGE("filter-500-error-page", App.PLAIN, "/filter/throw", Bodies.errorPage(500)),

	FILTER_ERRORBOOK("filter-500-errorbook", App.ERRORBOOK, "/filter/throw", Bodies.internal()),

	FILTER_SILENT_ERROR_PAGE("filter-500-silent-error-page", App.PLAIN, "/filter/throw", Bodies.errorPage(500),
			Bodies.SILENT),

	FILTER_SILENT_ERRORBOOK("filter-500-silent-errorbook", App.ERRORBOOK, "/filter/throw", Bodies.internal(),
			Bodies.SILENT),

	SENT_ERROR_PAGE("filter-404-error-page", App.PLAIN, "/filter/send-error", Bodies.errorPage(404)),

	SENT_ERRORBOOK("filter-404-errorbook", App.ERRORBOOK, "/filter/send-error", Bodies.missing()),

	SENT_LEAST("filter-404-least", App.PLAIN, "/filter/least", Bodies.missing()),

	SECURED_ADVICE("security-404-advice", App.SECURITY, "/missing", Answer.notFound(), Bodies.DEEP),

	SECURED_ADVICE_STACKLESS("security-404-advice-stackless", App.SECURITY, "/missing-stackless", Answer.notFound(),
			Bodies.DEEP),

	SECURED_ERRORBOOK("security-404-errorbook", App.ERRORBOOK_SECURITY, "/api", Answer.notFound().ofErrorbook(),
			Bodies.DEEP),

	SECURED_ERRORBOOK_STACK("security-404-errorbook-stack", App.ERRORBOOK_SECURITY, "/api-stack",
			Answer.notFound().ofErrorbook(), Bodies.DEEP),

	UNAUTHENTICATED_ERROR_PAGE("security-401-error-page", App.SECURITY, "/secret",
			Bodies.errorPage(401).with("www-authenticate: basic"), Bodies.DEEP),

	UNAUTHENTICATED_ERRORBOOK("security-401-errorbook", App.ERRORBOOK_SECURITY, "/secret",
			Bodies.unauthenticated().with("www-authenticate: basic"), Bodies.DEEP),

	UNAUTHENTICATED_LEAST("security-401-least", App.SECURITY, "/secret",
			Bodies.unauthenticated().with("www-authenticate: basic"), Bodies.DEEP, Bodies.LEAST),

	BROKEN_ERROR_PAGE("500-error-page", App.PLAIN, "/broken", Bodies.errorPage(500)),

	BROKEN_ADVICE("500-advice", App.ADVICE, "/broken", Bodies.plainInternal()),

	BROKEN_PEER("500-peer-logging", App.PEER, "/broken", Bodies.internalPeer()),

	BROKEN_ERRORBOOK("500-errorbook", App.ERRORBOOK, "/broken", Bodies.internal()),

	SUCCESS("success-plain", App.PLAIN, "/success", Answer.success()),

	SUCCESS_ERRORBOOK("success-errorbook", App.ERRORBOOK, "/success", Answer.success()),

	WEBFLUX_LEAST("webflux-404-least", App.WEBFLUX_PLAIN, "/least", Answer.notFound().ofErrorbook()),

	WEBFLUX_ENTITY("webflux-404-a2", App.WEBFLUX_PLAIN, "/entity", Answer.notFound().withLength()),

	WEBFLUX_ERROR_PAGE("webflux-404-error-page", App.WEBFLUX_PLAIN, "/missing", Bodies.reactiveErrorPage()),

	WEBFLUX_ADVICE("webflux-404-advice", App.WEBFLUX_ADVICE, "/missing", Answer.notFound().withLength()),

	WEBFLUX_ADVICE_STACKLESS("webflux-404-advice-stackless", App.WEBFLUX_ADVICE, "/missing-stackless",
			Answer.notFound().withLength()),

	WEBFLUX_PROBLEM("webflux-404-problem-detail", App.WEBFLUX_PROBLEM_DETAIL, "/problem", Bodies.problem().withLength(),
			Bodies.PROBLEM_DETAILS),

	WEBFLUX_PROBLEM_STACKLESS("webflux-404-problem-detail-stackless", App.WEBFLUX_PROBLEM_DETAIL, "/problem-stackless",
			Bodies.problem().withLength(), Bodies.PROBLEM_DETAILS),

	WEBFLUX_ERRORBOOK("webflux-404-errorbook", App.WEBFLUX_ERRORBOOK, "/api", Answer.notFound().ofErrorbook()),

	WEBFLUX_ERRORBOOK_STACK("webflux-404-errorbook-stack", App.WEBFLUX_ERRORBOOK, "/api-stack",
			Answer.notFound().ofErrorbook()),

	WEBFLUX_INVALID_ADVICE("webflux-422-advice", App.WEBFLUX_ADVICE, "/transfers", Answer.invalid().withLength()),

	WEBFLUX_INVALID_PROBLEM("webflux-400-problem-detail", App.WEBFLUX_PROBLEM_DETAIL, "/transfers",
			Bodies.invalidProblem().withLength(), Bodies.PROBLEM_DETAILS),

	WEBFLUX_INVALID_ERRORBOOK("webflux-422-errorbook", App.WEBFLUX_ERRORBOOK, "/transfers",
			Answer.invalid().ofErrorbook()),

	WEBFLUX_SUCCESS("webflux-success-plain", App.WEBFLUX_PLAIN, "/success", Answer.success()),

	WEBFLUX_SUCCESS_ERRORBOOK("webflux-success-errorbook", App.WEBFLUX_ERRORBOOK, "/success", Answer.success());

	private final String label;

	private final App app;

	private final String path;

	private final Answer answer;

	private final List<String> args;

	Variant(String label, App app, String path, Answer answer, String... args) {
		this.label = label;
		this.app = app;
		this.path = path;
		this.answer = answer;
		this.args = List.of(args);
	}

	String label() {
		return this.label;
	}

	App app() {
		return this.app;
	}

	Answer answer() {
		return this.answer;
	}

	List<String> args() {
		return this.args;
	}

	byte[] request() {
		return this.path.startsWith("/transfers") ? post() : get(this.path);
	}

	static byte[] get(String path) {
		return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
	}

	private byte[] post() {
		String body = "{\"reference\":\" \",\"amount\":-1,\"payer\":\"ada\",\"currency\":\"EURO\"}";
		return bytes("POST " + this.path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
				+ "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
	}

	private static byte[] bytes(String request) {
		return request.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Select variants.
	 * @param only starts of labels, separated by commas, or nothing for all
	 * @return the variants
	 */
	static List<Variant> select(String only) {
		List<String> starts = List.of(only.split(","));
		return Arrays.stream(values())
			.filter((variant) -> starts.stream().anyMatch((start) -> variant.label.startsWith(start)))
			.toList();
	}

	/**
	 * Bodies other than those that all share, and arguments.
	 */
	private static final class Bodies {

		static final String NO_LOGGING = "--error.handling.exception-logging=NO_LOGGING";

		static final String SILENT = "--logging.level.root=OFF";

		static final String DEEP = "--benchmark.filters=20";

		static final String LEAST = "--benchmark.least=true";

		static final String PROBLEM_DETAILS = "--spring.webflux.problemdetails.enabled=true";

		private Bodies() {
		}

		static Answer errorPage(int status) {
			return Answer.matching(status, "application/json",
					"\\{\"timestamp\":.*\"status\":" + status + ",.*\"path\":.*\\}");
		}

		static Answer reactiveErrorPage() {
			return Answer
				.matching(404, "application/json", "\\{\"timestamp\":.*\"path\":\"/missing\",\"status\":404,.*\\}")
				.withLength();
		}

		static Answer problem() {
			return Answer.matching(404, "application/problem+json",
					"\\{\"detail\":\"The account that was asked for does not exist\\.\",.*\"status\":404,.*\\}");
		}

		static Answer invalidProblem() {
			return Answer.matching(400, "application/problem+json",
					"\\{\"detail\":\"Invalid request content\\.\",.*\"status\":400,.*\\}");
		}

		static Answer peer() {
			return Answer.matching(404, "application/json", "\\{\"code\":\"ACCOUNT_NOT_FOUND\","
					+ "\"message\":\"The account that was asked for does not exist\\.\"\\}");
		}

		static Answer invalidPeer() {
			return Answer.matching(422, "application/json",
					"\\{\"code\":\"VALIDATION_FAILED\".*\"fieldErrors\":\\[(\\{[^}]*\\},?){5}\\]\\}");
		}

		static Answer internal() {
			return code(500, "INTERNAL_SERVER_ERROR");
		}

		static Answer plainInternal() {
			return Answer.matching(500, "application/json",
					"\\{\"error\":\\{\"code\":\"INTERNAL_SERVER_ERROR\",.*\\}\\}");
		}

		static Answer internalPeer() {
			return Answer.matching(500, "application/json", "\\{\"code\":\"ILLEGAL_STATE\",.*\\}");
		}

		static Answer missing() {
			return code(404, "RESOURCE_NOT_FOUND");
		}

		static Answer unauthenticated() {
			return code(401, "UNAUTHENTICATED");
		}

		private static Answer code(int status, String code) {
			return Answer
				.matching(status, "application/json",
						"\\{\"error\":\\{\"code\":\"" + code + "\",\"message\":\".*\"\\}\\}")
				.ofErrorbook();
		}

	}

}

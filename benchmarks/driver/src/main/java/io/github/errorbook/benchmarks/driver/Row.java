package io.github.errorbook.benchmarks.driver;

import java.util.Arrays;
import java.util.List;

/**
 * Two variants to divide.
 *
 * @param title what is compared
 * @param variant the numerator
 * @param base the denominator
 * @param goal the most the ratio may be, or 0 if there is no goal
 */
record Row(String title, Variant variant, Variant base, double goal) {

	static final List<Row> ALL = List.of(
			new Row("404, against the same body without exception and flush (a3)", Variant.ERRORBOOK, Variant.BODY,
					1.05),
			new Row("404, against `ResponseEntity` without exception (a2)", Variant.ERRORBOOK, Variant.ENTITY, 0.80),
			new Row("404, against a hand-written advice, both without stack", Variant.ERRORBOOK,
					Variant.ADVICE_STACKLESS, 0.65),
			new Row("404, against a hand-written advice, both with stack", Variant.ERRORBOOK_STACK, Variant.ADVICE,
					0.65),
			new Row("404, against problem details", Variant.ERRORBOOK, Variant.PROBLEM, 0.60),
			new Row("404, against the closest peer, its logging off", Variant.ERRORBOOK, Variant.PEER, 0.55),
			new Row("404 behind Spring Security, deep, against an advice, both without stack",
					Variant.SECURED_ERRORBOOK, Variant.SECURED_ADVICE_STACKLESS, 0.80),
			new Row("404 behind Spring Security, deep, against an advice, both with stack",
					Variant.SECURED_ERRORBOOK_STACK, Variant.SECURED_ADVICE, 0.80),
			new Row("422 with five field errors, against a `BindingResult` (a2)", Variant.INVALID_ERRORBOOK,
					Variant.BINDING, 1.00),
			new Row("500, exception in a filter, against Boot's `/error`", Variant.FILTER_ERRORBOOK,
					Variant.FILTER_ERROR_PAGE, 0.50),
			new Row("404, `sendError` in a filter, against Boot's `/error`", Variant.SENT_ERRORBOOK,
					Variant.SENT_ERROR_PAGE, 0.50),
			new Row("401 of Spring Security, against Boot's `/error`", Variant.UNAUTHENTICATED_ERRORBOOK,
					Variant.UNAUTHENTICATED_ERROR_PAGE, 0.50),
			new Row("200 with Errorbook on the class path, against without", Variant.SUCCESS_ERRORBOOK, Variant.SUCCESS,
					1.01),
			new Row("404, against an exception, constant bytes and the same headers (least)", Variant.ERRORBOOK,
					Variant.LEAST, 0),
			new Row("404, against a3 with the same headers", Variant.ERRORBOOK, Variant.BODY_HEADERS, 0),
			new Row("404, against bytes written by the handler (floor)", Variant.ERRORBOOK, Variant.FLOOR, 0),
			new Row("404 with stack, against problem details", Variant.ERRORBOOK_STACK, Variant.PROBLEM, 0),
			new Row("404, against problem details, both without stack", Variant.ERRORBOOK, Variant.PROBLEM_STACKLESS,
					0),
			new Row("404 with stack, against the closest peer, its logging off", Variant.ERRORBOOK_STACK, Variant.PEER,
					0),
			new Row("404, against the closest peer, its logging off, both without stack", Variant.ERRORBOOK,
					Variant.PEER_STACKLESS, 0),
			new Row("404, against the closest peer with its default logging", Variant.ERRORBOOK, Variant.PEER_LOGGING,
					0),
			new Row("404 for an exception of the application, against a hand-written advice", Variant.ERRORBOOK_MAPPED,
					Variant.ADVICE, 0),
			new Row("404, against Boot's `/error`", Variant.ERRORBOOK, Variant.ERROR_PAGE, 0),
			new Row("404 without stack behind Spring Security, against an advice with stack", Variant.SECURED_ERRORBOOK,
					Variant.SECURED_ADVICE, 0),
			new Row("422, against a `BindingResult` without flush (a3)", Variant.INVALID_ERRORBOOK,
					Variant.BINDING_BODY, 0),
			new Row("422, against a hand-written advice", Variant.INVALID_ERRORBOOK, Variant.INVALID_ADVICE, 0),
			new Row("422, against the closest peer, its logging off", Variant.INVALID_ERRORBOOK, Variant.INVALID_PEER,
					0),
			new Row("500, exception in a filter, nothing logged, against Boot's `/error`",
					Variant.FILTER_SILENT_ERRORBOOK, Variant.FILTER_SILENT_ERROR_PAGE, 0),
			new Row("least, against a3", Variant.LEAST, Variant.BODY, 0),
			new Row("404, constant bytes written by a filter, against Boot's `/error`", Variant.SENT_LEAST,
					Variant.SENT_ERROR_PAGE, 0),
			new Row("401, constant bytes written by the entry point, against Boot's `/error`",
					Variant.UNAUTHENTICATED_LEAST, Variant.UNAUTHENTICATED_ERROR_PAGE, 0),
			new Row("floor, against a2", Variant.FLOOR, Variant.ENTITY, 0),
			new Row("a3, against a2", Variant.BODY, Variant.ENTITY, 0),
			new Row("hand-written advice, against a2", Variant.ADVICE, Variant.ENTITY, 0),
			new Row("hand-written advice without stack, against a2", Variant.ADVICE_STACKLESS, Variant.ENTITY, 0),
			new Row("problem details, against a2", Variant.PROBLEM, Variant.ENTITY, 0),
			new Row("closest peer, its logging off, against a2", Variant.PEER, Variant.ENTITY, 0),
			new Row("closest peer, default logging, against a2", Variant.PEER_LOGGING, Variant.ENTITY, 0),
			new Row("Boot's `/error`, against a2", Variant.ERROR_PAGE, Variant.ENTITY, 0),
			new Row("WebFlux: 404, against a hand-written advice, both without stack", Variant.WEBFLUX_ERRORBOOK,
					Variant.WEBFLUX_ADVICE_STACKLESS, 0.85),
			new Row("WebFlux: 404, against a hand-written advice, both with stack", Variant.WEBFLUX_ERRORBOOK_STACK,
					Variant.WEBFLUX_ADVICE, 0.85),
			new Row("WebFlux: 404, against problem details", Variant.WEBFLUX_ERRORBOOK, Variant.WEBFLUX_PROBLEM, 0.85),
			new Row("WebFlux: 404, against problem details, both without stack", Variant.WEBFLUX_ERRORBOOK,
					Variant.WEBFLUX_PROBLEM_STACKLESS, 0),
			new Row("WebFlux: 422 with five field errors, against a hand-written advice",
					Variant.WEBFLUX_INVALID_ERRORBOOK, Variant.WEBFLUX_INVALID_ADVICE, 0.85),
			new Row("WebFlux: 422 with five field errors, against problem details (400, without the fields)",
					Variant.WEBFLUX_INVALID_ERRORBOOK, Variant.WEBFLUX_INVALID_PROBLEM, 0.85),
			new Row("WebFlux: 200 with Errorbook on the class path, against without", Variant.WEBFLUX_SUCCESS_ERRORBOOK,
					Variant.WEBFLUX_SUCCESS, 1.01),
			new Row("WebFlux: 404, against an exception, constant bytes and the same headers (least)",
					Variant.WEBFLUX_ERRORBOOK, Variant.WEBFLUX_LEAST, 0),
			new Row("WebFlux: 404, against `ResponseEntity` without exception (a2)", Variant.WEBFLUX_ERRORBOOK,
					Variant.WEBFLUX_ENTITY, 0),
			new Row("WebFlux: 404, against Boot's own error handler", Variant.WEBFLUX_ERRORBOOK,
					Variant.WEBFLUX_ERROR_PAGE, 0),
			new Row("WebFlux: least, against a hand-written advice without stack", Variant.WEBFLUX_LEAST,
					Variant.WEBFLUX_ADVICE_STACKLESS, 0),
			new Row("WebFlux: least, against problem details", Variant.WEBFLUX_LEAST, Variant.WEBFLUX_PROBLEM, 0));

	static List<Row> of(List<Variant> variants) {
		return ALL.stream().filter((row) -> variants.containsAll(List.of(row.variant, row.base))).toList();
	}

	static boolean uses(Variant variant) {
		return ALL.stream().anyMatch((row) -> row.variant == variant || row.base == variant);
	}

	/**
	 * Divide round by round.
	 * @param costs of the variant
	 * @param bases of the base
	 * @return the median
	 */
	static double ratio(double[] costs, double[] bases) {
		double[] ratios = new double[Math.min(costs.length, bases.length)];
		Arrays.setAll(ratios, (i) -> costs[i] / bases[i]);
		return median(ratios);
	}

	static double median(double[] values) {
		double[] sorted = Arrays.stream(values).sorted().toArray();
		int half = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}

}

package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.apache.tomcat.util.http.parser.HttpParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.Http2Exchange;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests by the thousand that are almost valid, sent to a service and to its twin
 * without Errorbook. The system property {@code errorbook.fuzz.seed} chooses others,
 * {@code errorbook.fuzz.requests} more.
 */
class FuzzWireTests {

	private static final int REQUESTS = Integer.getInteger("errorbook.fuzz.requests", 1500);

	private static final int MAX_AHEAD = 500;

	private static final int MAX_REPEATS = 50;

	private static final long SEED = Long.getLong("errorbook.fuzz.seed", 20261121);

	private static final Pattern HEAD = Pattern.compile(":\\n\\s*HEAD\\s");

	private static final Pattern OPTIONS_OF_SERVER = Pattern.compile(":\\n\\s*OPTIONS\\s+\\*\\s");

	@ParameterizedTest
	@EnumSource
	void everyErrorIsAnEnvelopeAndTheServiceGoesOn(Container container)
			throws InterruptedException, ExecutionException {
		RequestFuzzer fuzzer = new RequestFuzzer(SEED);
		Map<Integer, Integer> counts = fuzz(container, false, REQUESTS, (name, service, twin) -> {
			byte[] request = fuzzer.next();
			String full = name + new String(request, StandardCharsets.ISO_8859_1);
			return () -> check(exchange(service, request), exchange(twin, request), full);
		});
		assertThat(counts).as("seed " + SEED).containsKeys(200, 400, 404, 405, 415);
	}

	@ParameterizedTest
	@EnumSource
	void everyErrorOverHttp2IsAnEnvelopeAndTheServiceGoesOn(Container container)
			throws InterruptedException, ExecutionException {
		RequestFuzzer fuzzer = new RequestFuzzer(SEED);
		Map<Integer, Integer> counts = fuzz(container, true, REQUESTS / 2, (name, service, twin) -> {
			Http2Exchange.Request request = fuzzer.nextOfHttp2();
			String full = name + request;
			return () -> {
				RawResponse response = Http2Exchange.send(service.port(), request);
				return check(response, sendAlike(response, twin, request), request, container, full);
			};
		});
		assertThat(counts).as("seed " + SEED).containsKeys(200, 400, 404, 405, 415);
	}

	/*
	 * Tomcat ends the stream of a malformed length before the request runs or while it
	 * does, as it happens. Where there was no answer, there must be none without
	 * Errorbook either, sooner or later.
	 */
	private static RawResponse sendAlike(RawResponse response, Service twin, Http2Exchange.Request request) {
		RawResponse plain = Http2Exchange.send(twin.port(), request);
		for (int i = 0; i < MAX_REPEATS && response.status() == 0 && plain.status() != 0; i++) {
			plain = Http2Exchange.send(twin.port(), request);
		}
		return plain;
	}

	private static Map<Integer, Integer> fuzz(Container container, boolean http2, int requests, Attempt attempt)
			throws InterruptedException, ExecutionException {
		ExecutorService clients = Executors.newFixedThreadPool(8);
		String protocol = "server.http2.enabled=" + http2;
		try (Service service = start(container, protocol);
				Service twin = start(container, protocol, "errorbook.enabled=false")) {
			Map<Integer, Integer> counts = new TreeMap<>();
			Deque<Future<List<Integer>>> ahead = new ArrayDeque<>();
			for (int i = 0; i < requests || !ahead.isEmpty(); i++) {
				if (i < requests) {
					ahead.add(clients.submit(
							attempt.prepare(container + ", seed " + SEED + ", request " + i + ":\n", service, twin)));
				}
				if (i >= requests || ahead.size() > MAX_AHEAD) {
					ahead.remove().get().forEach((status) -> counts.merge(status, 1, Integer::sum));
				}
			}
			assertThat(service.get("/min?n=1")).hasStatus(200).hasText("ok");
			return counts;
		}
		finally {
			clients.shutdownNow();
		}
	}

	private static Service start(Container container, String... properties) {
		List<String> all = new ArrayList<>(List.of(FailingService.PROPERTIES));
		all.addAll(List.of("server.tomcat.connection-timeout=2s", "server.jetty.connection-idle-timeout=2s"));
		all.addAll(List.of(properties));
		return Service.start(container, FailingService.class, all.toArray(String[]::new));
	}

	private static byte[] exchange(Service service, byte[] request) {
		return RawHttp.exchangeAndEnd(service.port(), request);
	}

	private static List<Integer> check(byte[] answer, byte[] plain, String request) {
		List<Integer> statuses = check(answer, request);
		assertThat(successes(statuses(plain, request))).as("successes without Errorbook of " + request)
			.containsAll(successes(statuses));
		return statuses;
	}

	private static List<Integer> check(RawResponse response, RawResponse plain, Http2Exchange.Request sent,
			Container container, String request) {
		List<Integer> statuses = List.of(response.status());
		assertThat(successes(List.of(plain.status()))).as("successes without Errorbook of " + request)
			.containsAll(successes(statuses));
		boolean ended = container == Container.TOMCAT
				&& (isRefusedStream(response, plain, sent) || isCutStream(response, sent));
		if (response.status() >= 400 && !sent.method().equals("HEAD") && !ended) {
			check(response, request);
		}
		return statuses;
	}

	/*
	 * Over HTTP/2, Tomcat ends a stream whose method or target has an illegal character
	 * by the bare status, and asks neither adapter nor valve.
	 */
	private static boolean isRefusedStream(RawResponse response, RawResponse plain, Http2Exchange.Request sent) {
		boolean alsoPlain = plain.status() == 400 && plain.body().length == 0;
		return response.status() == 400 && response.body().length == 0
				&& (alsoPlain || !HttpParser.isToken(sent.method()) || !isLegal(sent.path()));
	}

	/*
	 * The stream of a malformed length can end between the headers of the answer and its
	 * body as well, which is rare.
	 */
	private static boolean isCutStream(RawResponse response, Http2Exchange.Request sent) {
		String length = sent.headers().get("content-length");
		String announced = response.header("Content-Length");
		return length != null && !length.equals(Integer.toString(sent.body().length())) && announced != null
				&& response.body().length < Integer.parseInt(announced);
	}

	private static boolean isLegal(String target) {
		HttpParser parser = new HttpParser(null, null);
		String[] parts = target.split("\\?", 2);
		return parts[0].chars().noneMatch(parser::isNotRequestTargetRelaxed)
				&& (parts.length == 1 || parts[1].chars().allMatch(parser::isQueryRelaxed));
	}

	private static List<Integer> successes(List<Integer> statuses) {
		return statuses.stream().filter((status) -> status < 400).toList();
	}

	private static List<Integer> check(byte[] answer, String request) {
		String text = new String(answer, StandardCharsets.ISO_8859_1);
		assertThat(text.toLowerCase(Locale.ROOT)).as(request).doesNotContain("<html", "exception", "java.", "org.");
		List<RawResponse> responses = responses(answer, request);
		for (int i = 0; i < responses.size(); i++) {
			RawResponse response = responses.get(i);
			boolean head = i == 0 && HEAD.matcher(request).find();
			if (response.status() >= 400 && !head && !isOfTomcatAlone(response, request)) {
				check(response, request);
			}
		}
		return responses.stream().map(RawResponse::status).toList();
	}

	private static List<Integer> statuses(byte[] answer, String request) {
		return responses(answer, request).stream().map(RawResponse::status).toList();
	}

	/*
	 * What follows a request on its connection may be answered too. Whether a client is
	 * told to go on depends on how fast its body is.
	 */
	private static List<RawResponse> responses(byte[] answer, String request) {
		String rest = new String(answer, StandardCharsets.ISO_8859_1);
		boolean head = HEAD.matcher(request).find();
		List<RawResponse> responses = new ArrayList<>();
		while (rest.startsWith("HTTP/1.1 ")) {
			int end = end(rest, head);
			RawResponse response = RawResponse.parse(rest.substring(0, end).getBytes(StandardCharsets.ISO_8859_1),
					head);
			rest = rest.substring(end);
			if (response.status() >= 200) {
				responses.add(response);
				head = false;
			}
		}
		return responses;
	}

	/*
	 * Tomcat's connector answers OPTIONS * itself, by headers, and calls no valve, so
	 * that whatever else is wrong with it is told by the bare status.
	 */
	private static boolean isOfTomcatAlone(RawResponse response, String request) {
		return OPTIONS_OF_SERVER.matcher(request).find() && response.header("Allow") != null
				&& response.body().length == 0;
	}

	private static int end(String answer, boolean head) {
		int body = answer.indexOf("\r\n\r\n") + 4;
		RawResponse response = RawResponse.parse(answer.substring(0, body).getBytes(StandardCharsets.ISO_8859_1), true);
		String length = response.header("Content-Length");
		if (response.header("Transfer-Encoding") != null) {
			int last = answer.indexOf("\r\n0\r\n\r\n", body - 2);
			return (last >= 0) ? last + 7 : answer.length();
		}
		return (head || length == null) ? body : Math.min(body + Integer.parseInt(length), answer.length());
	}

	private static void check(RawResponse response, String request) {
		if ("application/problem+json".equals(response.header("Content-Type"))) {
			assertThat(response).as(request).isJson("application/problem+json");
		}
		else {
			assertThat(response).as(request).isEnvelope();
		}
	}

	@FunctionalInterface
	private interface Attempt {

		Callable<List<Integer>> prepare(String name, Service service, Service twin);

	}

}

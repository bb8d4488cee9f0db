package io.github.errorbook.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests by the thousand that are almost valid. The system property
 * {@code errorbook.fuzz.seed} chooses others.
 */
class FuzzWireTests {

	private static final int REQUESTS = 1500;

	private static final long SEED = Long.getLong("errorbook.fuzz.seed", 20261121);

	private static final Pattern HEAD = Pattern.compile(":\\n\\s*HEAD\\s");

	@ParameterizedTest
	@EnumSource
	void everyErrorIsAnEnvelopeAndTheServiceGoesOn(Container container)
			throws InterruptedException, ExecutionException {
		ExecutorService clients = Executors.newFixedThreadPool(8);
		try (Service service = Service.start(container, FailingService.class, FailingService.PROPERTIES)) {
			Map<Integer, Integer> counts = new TreeMap<>();
			for (Future<List<Integer>> statuses : send(service, container, clients)) {
				statuses.get().forEach((status) -> counts.merge(status, 1, Integer::sum));
			}
			assertThat(counts).as("seed " + SEED).containsKeys(200, 400, 404, 405, 415);
			assertThat(service.get("/min?n=1")).hasStatus(200).hasText("ok");
		}
		finally {
			clients.shutdownNow();
		}
	}

	private static List<Future<List<Integer>>> send(Service service, Container container, ExecutorService clients) {
		RequestFuzzer fuzzer = new RequestFuzzer(SEED);
		List<Future<List<Integer>>> statuses = new ArrayList<>();
		for (int i = 0; i < REQUESTS; i++) {
			byte[] request = fuzzer.next();
			String name = container + ", seed " + SEED + ", request " + i + ":\n"
					+ new String(request, StandardCharsets.ISO_8859_1);
			statuses.add(clients.submit(() -> check(RawHttp.exchangeAndEnd(service.port(), request), name)));
		}
		return statuses;
	}

	/*
	 * What follows a request on its connection may be answered too.
	 */
	private static List<Integer> check(byte[] answer, String request) {
		String rest = new String(answer, StandardCharsets.ISO_8859_1);
		assertThat(rest.toLowerCase()).as(request).doesNotContain("<html", "exception", "java.", "org.");
		boolean head = HEAD.matcher(request).find();
		List<Integer> statuses = new ArrayList<>();
		while (rest.startsWith("HTTP/1.1 ")) {
			int end = end(rest, head);
			RawResponse response = RawResponse.parse(rest.substring(0, end).getBytes(StandardCharsets.ISO_8859_1),
					head);
			statuses.add(response.status());
			if (response.status() >= 400 && !head && !isOfTomcatAlone(response, request)) {
				check(response, request);
			}
			rest = rest.substring(end);
			head = false;
		}
		return statuses;
	}

	/*
	 * Tomcat answers OPTIONS * itself and calls nobody, so that a wrong expectation in it
	 * is told by the bare status.
	 */
	private static boolean isOfTomcatAlone(RawResponse response, String request) {
		return request.contains(":\nOPTIONS *") && response.status() == 417 && response.body().length == 0;
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

}

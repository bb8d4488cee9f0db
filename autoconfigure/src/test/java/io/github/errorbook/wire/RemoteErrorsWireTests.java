package io.github.errorbook.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.client.RemoteApiException;
import io.github.errorbook.wire.CallingService.CardDeclinedException;
import io.github.errorbook.wire.CallingService.Client;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients throw, and what callers of the service see, when another service answers
 * with an error: the same for every client.
 */
@ParameterizedClass
@EnumSource(Container.class)
class RemoteErrorsWireTests {

	private static final String[] SECRETS = { "hunter2", "hunter3", "accounts", "127.0.0.1", "Exception" };

	private static Provider provider;

	private static Service service;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		provider = Provider.start();
		service = Service.start(container, CallingService.class, properties());
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
		provider.close();
	}

	private static String[] properties() {
		// Apache's client, the first of those that are here, waits itself when it is
		// asked to
		Stream<String> settings = Stream.of("provider=" + provider.url(), "spring.http.clients.imperative.factory=jdk",
				"spring.http.serviceclient.group.base-url=" + provider.url(),
				"spring.http.serviceclient.reactive-group.base-url=" + provider.url(),
				"errorbook.codes.ACCOUNT_NOT_FOUND.status=404",
				"errorbook.codes.ACCOUNT_NOT_FOUND.message=There is no account {account}.",
				"errorbook.codes.ACCOUNT_NOT_FOUND.details.account.type=string",
				"errorbook.codes.TRANSFER_LIMIT.status=422",
				"errorbook.codes.TRANSFER_LIMIT.message=The limit is {limit}.",
				"errorbook.codes.TRANSFER_LIMIT.details.limit.type=decimal",
				"errorbook.codes.PAYMENT_REFUSED.status=402",
				"errorbook.codes.PAYMENT_REFUSED.exceptions=" + CardDeclinedException.class.getName(),
				"errorbook.codes.PAYMENT_REFUSED.details.reason.type=string",
				"errorbook.codes.UPSTREAM_REJECTED.status=424");
		Stream<String> policies = Stream.of("default", "group", "reactive-group", "feign")
			.map((client) -> "errorbook.clients." + client + ".")
			.flatMap((prefix) -> Stream.of(prefix + "codes.ACCOUNT_NOT_FOUND.pass-through=true",
					prefix + "codes.LIMIT_REACHED.code=TRANSFER_LIMIT", prefix + "codes[4711].code=TRANSFER_LIMIT",
					prefix + "codes.MAINTENANCE.code=SERVICE_UNAVAILABLE",
					prefix + "codes.CARD_DECLINED.as=" + CardDeclinedException.class.getName(),
					prefix + "statuses[410]=GONE", prefix + "otherwise=BAD_GATEWAY"));
		return Stream.concat(settings, policies).toArray(String[]::new);
	}

	private static RawResponse call(Client client) {
		return service.get("/call/" + client);
	}

	private static RuntimeException thrown() {
		return service.bean(CallingService.class).thrown();
	}

	@ParameterizedTest
	@EnumSource
	void errorIsOfTypeOfItsOwn(Client client) {
		provider.answers(409, """
				{"error": {"code": "TOO_LATE", "message": "hunter3", "requestId": "r-1", "traceId": "abc",
				"documentation": "https://bank.example/errors/TOO_LATE", "retryable": true,
				"details": {"limit": 10.50, "currency": "EUR", "tags": ["a", {"b": 1}]}}}""", "Retry-After: 7");
		assertThat(call(client)).isError(StandardErrorCode.BAD_GATEWAY).leaksNothingOf(SECRETS);
		assertThat(thrown()).isInstanceOfSatisfying(RemoteApiException.class, (error) -> {
			assertThat(error.getClient()).isEqualTo(client.clientName());
			assertThat(error.getMethod()).isEqualTo("GET");
			if (client != Client.REST_TEMPLATE) {
				assertThat(error.getUriTemplate()).isEqualTo("/accounts/{id}");
			}
			assertThat(error.getStatus()).isEqualTo(409);
			assertThat(error.getCode()).isEqualTo("TOO_LATE");
			assertThat(error.getRemoteMessage()).isEqualTo("hunter3");
			assertThat(error.getMessage()).doesNotContain("hunter").endsWith("409 TOO_LATE");
			assertThat(error.getRequestId()).isEqualTo("r-1");
			assertThat(error.getTraceId()).isEqualTo("abc");
			assertThat(error.getDocumentation()).isEqualTo("https://bank.example/errors/TOO_LATE");
			assertThat(error.getRetryable()).isTrue();
			assertThat(error.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
			assertThat(error.getDetail("limit", BigDecimal.class)).isEqualTo("10.50");
			assertThat(error.getDetails(Limit.class)).isEqualTo(new Limit(new BigDecimal("10.50"), "EUR"));
		});
	}

	@ParameterizedTest
	@EnumSource
	void codePassesWithStatusAndDeclaredDetailsOnly(Client client) {
		provider.answers(410, """
				{"error": {"code": "ACCOUNT_NOT_FOUND", "message": "hunter3",
				"details": {"account": "A-1", "owner": "hunter2"}}}""");
		RawResponse response = call(client);
		assertThat(response.status()).isEqualTo(410);
		assertThat(response.text()).endsWith("""
				{"error":{"code":"ACCOUNT_NOT_FOUND","message":"There is no account A-1.",\
				"details":{"account":"A-1"}}}""");
	}

	@ParameterizedTest
	@EnumSource
	void codeBecomesOneOfThisService(Client client) {
		for (String code : new String[] { "\"LIMIT_REACHED\"", "4711", "\"4711\"" }) {
			provider.answers(409, "{\"error\": {\"code\": " + code + ", \"details\": {\"limit\": 10, \"x\": 1}}}");
			RawResponse response = call(client);
			assertThat(response.status()).isEqualTo(422);
			assertThat(response.text()).endsWith(
					"{\"error\":{\"code\":\"TRANSFER_LIMIT\",\"message\":\"The limit is 10.\",\"details\":{\"limit\":10}}}");
		}
	}

	@ParameterizedTest
	@EnumSource
	void codeBecomesExceptionOfThisService(Client client) {
		provider.answers(402, """
				{"error": {"code": "CARD_DECLINED", "details": {"reason": "expired", "amount": "12.30"}}}""");
		RawResponse response = call(client);
		assertThat(response.status()).isEqualTo(402);
		assertThat(response.text()).endsWith(
				"{\"error\":{\"code\":\"PAYMENT_REFUSED\",\"message\":\"Payment refused.\",\"details\":{\"reason\":\"expired\"}}}");
		assertThat(thrown()).isInstanceOfSatisfying(CardDeclinedException.class, (exception) -> {
			assertThat(exception.getAmount()).isEqualTo("12.30");
			assertThat(exception.error().getCode()).isEqualTo("CARD_DECLINED");
		});
	}

	@ParameterizedTest
	@EnumSource
	void exceptionWhoseDetailsDoNotFitIsBadGateway(Client client) {
		provider.answers(402, "{\"error\": {\"code\": \"CARD_DECLINED\", \"details\": {\"amount\": {\"x\": 1}}}}");
		assertThat(call(client)).isError(StandardErrorCode.BAD_GATEWAY);
		assertThat(thrown()).isInstanceOf(RemoteApiException.class);
	}

	@ParameterizedTest
	@EnumSource
	void statusCountsWhereThereIsNoCode(Client client) {
		provider.answers(410, "gone", "Content-Type: text/plain");
		assertThat(call(client)).isError(StandardErrorCode.GONE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 500, 502, 503, 504, 599 })
	void faultBetweenServicesNeverPasses(int status) {
		for (String code : new String[] { "ACCOUNT_NOT_FOUND", "LIMIT_REACHED", "CARD_DECLINED" }) {
			provider.answers(status,
					"{\"error\": {\"code\": \"" + code + "\", \"details\": {\"reason\": \"x\", \"amount\": 1}}}");
			for (Client client : Client.values()) {
				assertThat(call(client)).as(client + " " + code).isError(StandardErrorCode.BAD_GATEWAY);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void faultBetweenServicesBecomesFaultOfThisOne(Client client) {
		provider.answers(500, "{\"error\": {\"code\": \"MAINTENANCE\"}}");
		assertThat(call(client)).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void timeToWaitIsPassedOnInEitherForm(int status) {
		String date = DateTimeFormatter.RFC_1123_DATE_TIME
			.format(ZonedDateTime.now(ZoneOffset.UTC).plus(Duration.ofMinutes(10)));
		for (String value : new String[] { "600", date }) {
			provider.answers(status, "{}", "Retry-After: " + value);
			for (Client client : Client.values()) {
				RawResponse response = call(client);
				assertThat(response).as(client.name()).isError(StandardErrorCode.SERVICE_UNAVAILABLE);
				assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(500, 600);
			}
		}
	}

	static Stream<Map.Entry<String, byte[]>> hostileBodies() {
		Map<String, byte[]> bodies = new LinkedHashMap<>();
		String code = "{\"error\": {\"code\": \"ACCOUNT_NOT_FOUND\", ";
		bodies.put("1 MB", (code + "\"x\": \"" + "x".repeat(1024 * 1024) + "\"}}").getBytes(StandardCharsets.UTF_8));
		bodies.put("deep", (code + "\"details\": " + "[".repeat(20000) + "]".repeat(20000) + "}}")
			.getBytes(StandardCharsets.UTF_8));
		bodies.put("deep objects", (code + "\"details\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}}")
			.getBytes(StandardCharsets.UTF_8));
		bodies.put("malformed", code.getBytes(StandardCharsets.UTF_8));
		bodies.put("two values", (code + "\"x\": 1}} {}").getBytes(StandardCharsets.UTF_8));
		bodies.put("HTML", "<html><body>ACCOUNT_NOT_FOUND</body></html>".getBytes(StandardCharsets.UTF_8));
		bodies.put("empty", new byte[0]);
		bodies.put("list", "[1]".getBytes(StandardCharsets.UTF_8));
		bodies.put("null", "null".getBytes(StandardCharsets.UTF_8));
		bodies.put("other characters", ("{\"error\": {\"code\": \"\u00e4\"}}").getBytes(StandardCharsets.ISO_8859_1));
		bodies.put("code of other type", "{\"error\": {\"code\": {\"a\": 1}, \"message\": [], \"details\": 3}}"
			.getBytes(StandardCharsets.UTF_8));
		bodies.put("code with line break",
				"{\"error\": {\"code\": \"ACCOUNT_NOT_FOUND\\n\"}}".getBytes(StandardCharsets.UTF_8));
		bodies.put("number", "{\"error\": {\"code\": 1e999999999}}".getBytes(StandardCharsets.UTF_8));
		bodies.put("gzip bomb", bomb());
		return bodies.entrySet().stream();
	}

	private static byte[] bomb() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write("{\"error\": {\"code\": \"ACCOUNT_NOT_FOUND\", \"x\": \"".getBytes(StandardCharsets.UTF_8));
			byte[] zeros = "0".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 50; i++) {
				gzip.write(zeros);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest
	@MethodSource("hostileBodies")
	void hostileBodyIsBadGateway(Map.Entry<String, byte[]> body) {
		String[] headers = body.getKey().startsWith("gzip") ? new String[] { "Content-Encoding: gzip" } : new String[0];
		provider.answers(409, body.getValue(), headers);
		for (Client client : Client.values()) {
			assertThat(call(client)).as(client.name()).isError(StandardErrorCode.BAD_GATEWAY).leaksNothingOf(SECRETS);
			assertThat(thrown()).as(client.name()).isInstanceOf(RemoteApiException.class);
		}
	}

	@Test
	void bodyInOtherCharactersIsRead() {
		provider.answers(409, "{\"error\": {\"code\": \"ACCOUNT_NOT_FOUND\", \"details\": {\"account\": \"\u00e4\"}}}"
			.getBytes(StandardCharsets.ISO_8859_1), "Content-Type: application/json;charset=ISO-8859-1");
		for (Client client : Client.values()) {
			assertThat(call(client).text()).as(client.name()).contains("\u00e4");
		}
	}

	@Test
	void problemDetailsAreRead() {
		provider.answers(409, """
				{"type": "https://bank.example/problems/limit", "title": "Limit", "status": 409, "detail": "hunter3",
				"instance": "/x", "code": "LIMIT_REACHED", "details": {"limit": 10}}""",
				"Content-Type: application/problem+json");
		for (Client client : Client.values()) {
			assertThat(call(client).status()).as(client.name()).isEqualTo(422);
		}
	}

	record Limit(BigDecimal limit, String currency) {

	}

}

package io.github.errorbook.webflux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.webflux.RejectedByNettyTests.Rejection;
import io.github.errorbook.wire.kit.Http2Exchange;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Errors over HTTP/2, in the clear and by TLS, are those of HTTP/1.1, and a server that
 * speaks HTTP/2 rejects what is wrong in HTTP/1.1 as another does.
 */
class Http2Tests {

	private static final String PASSWORD = "changeit";

	@TempDir
	private static Path folder;

	private static SSLContext trusting;

	private static NettyService plain;

	private static NettyService clear;

	private static NettyService secure;

	private static NettyService secureWithoutHttp2;

	@BeforeAll
	static void start() throws Exception {
		String store = createKey();
		trusting = SSLContext.getInstance("TLS");
		trusting.init(null, new TrustManager[] { new Trust() }, new SecureRandom());
		plain = NettyService.start(Application.class);
		clear = start("server.http2.enabled=true");
		secure = start("server.http2.enabled=true", "server.ssl.key-store=" + store,
				"server.ssl.key-store-password=" + PASSWORD);
		secureWithoutHttp2 = start("server.ssl.key-store=" + store, "server.ssl.key-store-password=" + PASSWORD);
	}

	@AfterAll
	static void stop() {
		Stream.of(plain, clear, secure, secureWithoutHttp2).forEach(NettyService::close);
	}

	private static NettyService start(String... properties) {
		return NettyService.start(Application.class, properties);
	}

	private static String createKey() throws Exception {
		Path store = folder.resolve("key.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12",
				"-keystore", store.toString(), "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("keytool.log").toFile())
			.start();
		assertThat(keytool.waitFor()).isZero();
		return store.toUri().toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET | /nothing | | 404
			HEAD | /nothing | | 404
			GET | /bare | | 403
			DELETE | /bare | | 405
			POST | /read | { | 400
			POST | /read | {"name": ""} | 422
			GET | /failing | | 500
			""")
	void errorIsThatOfHttp1(String method, String path, String body, int status) throws Exception {
		RawResponse expected = plain.send(method, path, body, "Content-Type: application/json", "X-Request-Id: 1");
		assertThat(expected).hasStatus(status);
		for (NettyService service : List.of(clear, secure)) {
			HttpRequest.Builder request = request(service, path).setHeader("Content-Type", "application/json")
				.setHeader("X-Request-Id", "1")
				.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
			assertAlike(exchange(service, request), expected);
		}
		assertAlike(
				Http2Exchange.send(clear.port(), new Http2Exchange.Request(method, path,
						Map.of("content-type", "application/json", "x-request-id", "1"), (body != null) ? body : "")),
				expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a%zz", "/a<b" })
	void targetThatCannotBeReadIsThatOfHttp1(String path) {
		assertAlike(
				Http2Exchange.send(clear.port(),
						new Http2Exchange.Request("GET", path, Map.of("x-request-id", "1"), "")),
				plain.get(path, "X-Request-Id: 1"));
	}

	private static void assertAlike(RawResponse response, RawResponse expected) {
		assertThat(response.status()).isEqualTo(expected.status());
		assertThat(response.text()).isEqualTo(expected.text());
		assertThat(headers(response)).containsExactlyElementsOf(headers(expected));
	}

	private static List<String> headers(RawResponse response) {
		return response.headers()
			.stream()
			.map((line) -> line.substring(0, line.indexOf(':')).toLowerCase() + line.substring(line.indexOf(':')))
			.filter((line) -> !line.startsWith("connection:"))
			.sorted()
			.toList();
	}

	@ParameterizedTest
	@MethodSource
	void whatIsNoRequestIsAnEnvelopeOrEndsTheStream(Http2Exchange.Request request) {
		RawResponse response = Http2Exchange.send(clear.port(), request);
		if (response.status() != 0) {
			assertThat(response).isEnvelope();
		}
	}

	static Stream<Http2Exchange.Request> whatIsNoRequestIsAnEnvelopeOrEndsTheStream() {
		Stream<Http2Exchange.Request> targets = Stream
			.of("", "nothing", "*", "/a<b", "/a b", "/%zz", "/\u00e4", "//", "/" + "a".repeat(20_000))
			.map((path) -> new Http2Exchange.Request("GET", path, Map.of(), ""));
		Stream<Http2Exchange.Request> methods = Stream.of("G<T", "GE T", "CONNECT", "get")
			.map((method) -> new Http2Exchange.Request(method, "/nothing", Map.of(), ""));
		Stream<Http2Exchange.Request> fields = Stream
			.of(":odd=x", ":status=200", "X-Upper=x", "connection=close", "te=gzip", "transfer-encoding=chunked",
					"host=b", "x-nul=a\u0000b", "x-line=a\nb", "=x", "x(y=x", "expect=miracles", "content-length=x",
					"x-large=" + "a".repeat(20_000))
			.map((field) -> field.split("=", 2))
			.map((field) -> new Http2Exchange.Request("GET", "/nothing", Map.of(field[0], field[1]), ""));
		return Stream.of(targets, methods, fields).flatMap(Function.identity());
	}

	static Stream<Rejection> rejections() {
		return RejectedByNettyTests.rejections().filter((rejection) -> !rejection.name().contains("TLS"));
	}

	@ParameterizedTest
	@MethodSource("rejections")
	void rejectionInHttp1IsTheSameWhereHttp2IsSpoken(Rejection rejection) throws IOException {
		byte[] request = rejection.request().getBytes(StandardCharsets.ISO_8859_1);
		assertThat(RawHttp.exchange(clear.port(), request, false)).hasStatus(rejection.status()).isEnvelope();
		assertThat(exchangeByTls(secure, request)).hasStatus(rejection.status()).isEnvelope();
		assertThat(exchangeByTls(secureWithoutHttp2, request)).hasStatus(rejection.status()).isEnvelope();
	}

	private static RawResponse exchangeByTls(NettyService service, byte[] request) throws IOException {
		return RawHttp.exchange(
				trusting.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), service.port()), request,
				false);
	}

	@Test
	void streamThatHasBegunIsCut() {
		for (NettyService service : List.of(clear, secure)) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> exchange(service, request(service, "/begun")));
		}
	}

	@Test
	void clientThatTakesItsRequestBackIsNoError() throws Exception {
		for (NettyService service : List.of(clear, secure)) {
			Application.errors.set(0);
			Application.asked = new CountDownLatch(1);
			Application.gone = new CountDownLatch(1);
			CompletableFuture<?> response = client(service).sendAsync(request(service, "/never").build(),
					BodyHandlers.ofString());
			assertThat(Application.asked.await(10, TimeUnit.SECONDS)).isTrue();
			response.cancel(true);
			assertThat(Application.gone.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(exchange(service, request(service, "/fine"))).hasStatus(200);
			assertThat(Application.errors).hasValue(0);
		}
	}

	private static HttpRequest.Builder request(NettyService service, String path) {
		String scheme = (service == secure) ? "https" : "http";
		return HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + service.port() + path))
			.timeout(Duration.ofSeconds(5));
	}

	/*
	 * A client goes over to HTTP/2 with a request that has no body.
	 */
	private static HttpClient client(NettyService service) throws IOException, InterruptedException {
		HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).sslContext(trusting).build();
		assertThat(client.send(request(service, "/fine").build(), BodyHandlers.ofString()).version())
			.isEqualTo(Version.HTTP_2);
		return client;
	}

	private static RawResponse exchange(NettyService service, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		HttpResponse<byte[]> response = client(service).send(request.build(), BodyHandlers.ofByteArray());
		assertThat(response.version()).isEqualTo(Version.HTTP_2);
		List<String> headers = response.headers()
			.map()
			.entrySet()
			.stream()
			.filter((header) -> !header.getKey().startsWith(":"))
			.flatMap((header) -> header.getValue().stream().map((value) -> header.getKey() + ": " + value))
			.toList();
		return new RawResponse(response.statusCode(), headers, response.body(), true);
	}

	record Item(@NotBlank String name) {

	}

	@TestService
	@RestController
	static class Application {

		static final AtomicInteger errors = new AtomicInteger();

		static volatile CountDownLatch asked;

		static volatile CountDownLatch gone;

		@Bean
		ErrorListener listener() {
			return (error) -> errors.incrementAndGet();
		}

		@GetMapping("/fine")
		String fine() {
			return "ok";
		}

		@GetMapping("/bare")
		ResponseEntity<Void> bare() {
			return ResponseEntity.status(403).build();
		}

		@GetMapping("/failing")
		Flux<String> failing() {
			return Flux.error(new IllegalStateException("secret"));
		}

		@GetMapping("/never")
		Mono<String> never() {
			asked.countDown();
			return Mono.<String>never().doOnCancel(() -> gone.countDown());
		}

		@PostMapping("/read")
		Mono<Item> read(@Valid @RequestBody Mono<Item> body) {
			return body;
		}

		@GetMapping(path = "/begun", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<String> begun() {
			return Flux.concat(Flux.just("a"), Flux.error(new IllegalStateException("secret")));
		}

	}

	/**
	 * Trusts everybody, whatever their name.
	 */
	private static final class Trust extends X509ExtendedTrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}

	}

}

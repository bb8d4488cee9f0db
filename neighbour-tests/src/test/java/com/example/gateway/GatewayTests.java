package com.example.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spring Cloud Gateway Server WebMVC. What another service answers is that service's.
 */
class GatewayTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final CountDownLatch END = new CountDownLatch(1);

	private static final ExecutorService THREADS = Executors.newCachedThreadPool();

	private static HttpServer upstream;

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() throws IOException {
		upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		upstream.createContext("/up/", GatewayTests::answer);
		upstream.setExecutor(THREADS);
		upstream.start();
		context = SpringApplication.run(Gateway.class, "--server.port=0", "--server.address=127.0.0.1",
				"--spring.http.clients.read-timeout=300ms", route(0, "up"), predicate(0, "up"),
				uri(0, upstream.getAddress().getPort()), route(1, "dead"), predicate(1, "dead"), uri(1, freePort()));
	}

	private static String route(int index, String name) {
		return "--spring.cloud.gateway.server.webmvc.routes[" + index + "].id=" + name;
	}

	private static String predicate(int index, String name) {
		return "--spring.cloud.gateway.server.webmvc.routes[" + index + "].predicates[0]=Path=/" + name + "/**";
	}

	private static String uri(int index, int port) {
		return "--spring.cloud.gateway.server.webmvc.routes[" + index + "].uri=http://127.0.0.1:" + port;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/*
	 * "/up/500/text" answers 500 with the text.
	 */
	private static void answer(HttpExchange exchange) throws IOException {
		String[] path = exchange.getRequestURI().getPath().split("/");
		try (exchange) {
			if (path[2].equals("slow")) {
				END.await();
			}
			byte[] body = ((path.length > 3) ? path[3] : "").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/plain");
			exchange.getResponseHeaders().set("X-Upstream", "true");
			exchange.sendResponseHeaders(Integer.parseInt(path[2]), (body.length > 0) ? body.length : -1);
			exchange.getResponseBody().write(body);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@AfterAll
	static void stop() {
		END.countDown();
		context.close();
		upstream.stop(0);
		THREADS.shutdownNow();
	}

	@ParameterizedTest
	@CsvSource({ "200,fine", "400,wrong", "401,who", "403,no", "404,nothing", "409,twice", "500,oops", "503,later" })
	void bodyOfTheUpstreamIsUntouched(int status, String body) throws Exception {
		HttpResponse<String> response = get("/up/" + status + "/" + body);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).isEqualTo(body);
		assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 409, 500, 502, 503 })
	void emptyErrorOfTheUpstreamIsLeftAsItIs(int status) throws Exception {
		HttpResponse<String> response = get("/up/" + status);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).isEmpty();
		assertThat(response.headers().firstValue("X-Upstream")).contains("true");
	}

	@Test
	void upstreamThatIsNotThereIsABadGateway() throws Exception {
		assertError(get("/dead/1"), 502, "BAD_GATEWAY");
	}

	@Test
	void upstreamThatIsTooSlowIsAGatewayTimeout() throws Exception {
		assertError(get("/up/slow"), 504, "GATEWAY_TIMEOUT");
	}

	@Test
	void gatewayAnswersItsOwnErrors() throws Exception {
		assertError(get("/nowhere"), 404, "RESOURCE_NOT_FOUND");
		assertError(get("/own"), 423, "RESOURCE_LOCKED");
	}

	private static void assertError(HttpResponse<String> response, int status, String code) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).startsWith("{\"error\":{\"code\":\"" + code + "\"")
			.doesNotContain("127.0.0.1", "Exception");
	}

	private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest
			.newBuilder(
					URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	@EnableAutoConfiguration
	@RestController
	static class Gateway {

		@GetMapping("/own")
		ResponseEntity<Void> own() {
			return ResponseEntity.status(HttpStatus.LOCKED).build();
		}

	}

}

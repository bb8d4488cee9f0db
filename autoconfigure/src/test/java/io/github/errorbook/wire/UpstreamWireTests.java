package io.github.errorbook.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;
import io.github.errorbook.wire.kit.Upstream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client of the service sees when the service that it calls fails.
 */
@ParameterizedClass
@EnumSource(Container.class)
class UpstreamWireTests {

	private static final String[] SECRETS = { "hunter2", "hunter3", "apiKey", "prices", "127.0.0.1", "Exception",
			"upstream" };

	private static final Duration SHORT = Duration.ofMillis(150);

	private static final Duration LONG = Duration.ofSeconds(20);

	private static Service service;

	private static Upstream upstream;

	@Parameter
	Container container;

	@BeforeParameterizedClassInvocation
	static void start(Container container) {
		upstream = Upstream.start();
		service = Service.start(container, ThrowingController.class);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
		upstream.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 404, 409, 422, 429, 500, 502, 503, 504, 599 })
	void errorStatusIsBadGateway(int status) {
		String url = upstream.answering(status, Map.of("WWW-Authenticate", "Basic realm=\"upstream\"", "ETag",
				"\"upstream\"", "X-Upstream", "1", "Content-Type", "application/json", "Allow", "PUT"),
				"{\"detail\":\"hunter3\"}");
		for (Client client : Client.values()) {
			RawResponse response = call(client, url);
			assertThat(response).as(client.name())
				.isError(StandardErrorCode.BAD_GATEWAY)
				.hasNoHeader("WWW-Authenticate", "ETag", "X-Upstream", "Allow", "Retry-After")
				.leaksNothingOf(SECRETS);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void timeToWaitIsPassedOn(int status) {
		String url = upstream.answering(status, Map.of("Retry-After", "17", "X-Upstream", "1"), "hunter3");
		for (Client client : Client.values()) {
			assertThat(call(client, url)).as(client.name())
				.isError(StandardErrorCode.SERVICE_UNAVAILABLE)
				.hasHeader("Retry-After", "17")
				.hasNoHeader("X-Upstream")
				.leaksNothingOf(SECRETS);
		}
	}

	@Test
	void timeToWaitThatIsNoneIsNotPassedOn() {
		assertThat(call(Client.REST_CLIENT, upstream.answering(503, Map.of("Retry-After", "hunter3"), "")))
			.isError(StandardErrorCode.BAD_GATEWAY)
			.hasNoHeader("Retry-After");
	}

	@Test
	void serviceThatDoesNotAnswerIsGatewayTimeout() {
		for (Client client : Client.values()) {
			assertThat(call(client, upstream.silent(), SHORT)).as(client.name())
				.isError(StandardErrorCode.GATEWAY_TIMEOUT)
				.leaksNothingOf(SECRETS);
		}
	}

	@Test
	void serviceThatCannotBeReachedIsBadGateway() {
		for (Client client : Client.values()) {
			for (String url : new String[] { upstream.refusing(), upstream.withoutTls() }) {
				assertThat(call(client, url)).as(client + " " + url)
					.isError(StandardErrorCode.BAD_GATEWAY)
					.leaksNothingOf(SECRETS);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"amount\":\"hunter3\"}", "{\"amount\":", "[]", "hunter3" })
	void answerThatIsNotWhatWasExpectedIsBadGateway(String body) {
		for (String type : new String[] { "application/json", "text/html" }) {
			String url = upstream.answering(200, Map.of("Content-Type", type), body);
			for (Client client : Client.values()) {
				assertThat(call(client, url)).as(client + " " + type)
					.isError(StandardErrorCode.BAD_GATEWAY)
					.leaksNothingOf(SECRETS);
			}
		}
	}

	@Test
	void answerThatApplicationReadsByConverterIsBadGateway() {
		String url = upstream.answering(200, Map.of("Content-Type", "application/json"), "{\"amount\":\"hunter3\"}");
		RawResponse response = ThrowingController.call(service,
				() -> RestClient.create()
					.get()
					.uri(url)
					.exchange((request, answer) -> new JacksonJsonHttpMessageConverter().read(Price.class, answer)));
		assertThat(response).isError(StandardErrorCode.BAD_GATEWAY).leaksNothingOf(SECRETS);
	}

	@Test
	void jsonThatApplicationParsesItselfIsInternalError() {
		RawResponse response = ThrowingController.call(service,
				() -> JsonMapper.shared().readValue("{\"amount\":\"hunter3\"}", Price.class));
		assertThat(response).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf(SECRETS);
	}

	@Test
	void jdkClientThatFailsIsTheSameAsOthers() {
		HttpClient client = HttpClient.newHttpClient();
		assertThat(ThrowingController.call(service, () -> client.send(get(upstream.silent(), SHORT), ofString())))
			.isError(StandardErrorCode.GATEWAY_TIMEOUT);
		assertThat(ThrowingController.call(service,
				() -> client.sendAsync(get(upstream.silent(), SHORT), ofString()).join()))
			.isError(StandardErrorCode.GATEWAY_TIMEOUT);
		assertThat(ThrowingController.call(service,
				() -> client.sendAsync(get(upstream.silent(), SHORT), ofString()).get()))
			.isError(StandardErrorCode.GATEWAY_TIMEOUT);
		for (String url : new String[] { upstream.refusing(), upstream.withoutTls() }) {
			assertThat(ThrowingController.call(service, () -> client.send(get(url, LONG), ofString()))).as(url)
				.isError(StandardErrorCode.BAD_GATEWAY)
				.leaksNothingOf(SECRETS);
			assertThat(ThrowingController.call(service, () -> client.sendAsync(get(url, LONG), ofString()).join()))
				.as(url)
				.isError(StandardErrorCode.BAD_GATEWAY)
				.leaksNothingOf(SECRETS);
		}
	}

	@Test
	void retriesThatAreExhaustedEndAsTheLastOne() {
		String url = upstream.answering(503, Map.of("Retry-After", "17"), "hunter3");
		RetryTemplate retries = new RetryTemplate(RetryPolicy.builder().maxRetries(1).delay(Duration.ZERO).build());
		assertThat(ThrowingController.call(service, () -> retries.execute(() -> Client.REST_CLIENT.call(url, LONG))))
			.isError(StandardErrorCode.SERVICE_UNAVAILABLE)
			.hasHeader("Retry-After", "17")
			.leaksNothingOf(SECRETS);
	}

	@Test
	void lineOfTheLogTellsNothingOfTheOtherService() {
		String url = upstream.answering(500, Map.of(), "hunter3");
		try (LogLines log = LogLines.ofErrors()) {
			ThrowingController.call(service, () -> Client.REST_CLIENT.call(url, LONG), "X-Request-Id: r-1");
			ThrowingController.call(service, () -> Client.REST_CLIENT.call(upstream.refusing(), LONG),
					"X-Request-Id: r-2");
			assertThat(log.lines()).containsExactly(
					"ERROR BAD_GATEWAY 502 GET /throw [r-1]: "
							+ "A service that is needed for the request gave no valid answer.",
					"ERROR BAD_GATEWAY 502 GET /throw [r-2]: "
							+ "A service that is needed for the request gave no valid answer.");
			assertThat(log.text()).doesNotContain("hunter2");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 404, 500 })
	void answerWithoutATypeIsBadGateway(int status) {
		String url = upstream.answering(status, Map.of("Content-Type", "hunter3"), "{}");
		for (Client client : Client.values()) {
			assertThat(call(client, url)).as(client.name())
				.isError(StandardErrorCode.BAD_GATEWAY)
				.leaksNothingOf(SECRETS);
		}
	}

	@Test
	void answerThatIsNoFormIsBadGateway() {
		String url = upstream.answering(200, Map.of("Content-Type", "application/json"), "{}");
		ParameterizedTypeReference<MultiValueMap<String, String>> form = new ParameterizedTypeReference<>() {
		};
		assertThat(ThrowingController.call(service,
				() -> RestClient.create().get().uri(URI.create(url)).retrieve().body(form)))
			.isError(StandardErrorCode.BAD_GATEWAY);
	}

	private static RawResponse call(Client client, String url) {
		return call(client, url, LONG);
	}

	private static RawResponse call(Client client, String url, Duration timeout) {
		return ThrowingController.call(service, () -> client.call(url, timeout));
	}

	private static HttpRequest get(String url, Duration timeout) {
		return HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build();
	}

	private static HttpResponse.BodyHandler<String> ofString() {
		return HttpResponse.BodyHandlers.ofString();
	}

	private static ClientHttpRequestFactory jdk(Duration timeout) {
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory();
		factory.setReadTimeout(timeout);
		return factory;
	}

	private static ClientHttpRequestFactory simple(Duration timeout) {
		SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
		factory.setReadTimeout(timeout);
		return factory;
	}

	/**
	 * The ways in which an application of Spring MVC calls another service.
	 */
	enum Client {

		REST_CLIENT {

			@Override
			Object call(String url, Duration timeout) {
				return RestClient.builder()
					.requestFactory(jdk(timeout))
					.build()
					.get()
					.uri(URI.create(url))
					.retrieve()
					.body(Price.class);
			}

		},

		REST_TEMPLATE {

			@Override
			Object call(String url, Duration timeout) {
				return new RestTemplate(simple(timeout)).getForObject(URI.create(url), Price.class);
			}

		},

		HTTP_INTERFACE {

			@Override
			Object call(String url, Duration timeout) {
				RestClient client = RestClient.builder().requestFactory(simple(timeout)).build();
				return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
					.build()
					.createClient(Prices.class)
					.get(URI.create(url));
			}

		},

		WEB_CLIENT {

			@Override
			Object call(String url, Duration timeout) {
				JdkClientHttpConnector connector = new JdkClientHttpConnector();
				connector.setReadTimeout(timeout);
				return WebClient.builder()
					.clientConnector(connector)
					.build()
					.get()
					.uri(URI.create(url))
					.retrieve()
					.bodyToMono(Price.class)
					.block();
			}

		};

		abstract Object call(String url, Duration timeout);

	}

	interface Prices {

		@GetExchange
		Price get(URI url);

	}

	record Price(int amount) {

	}

}

package io.github.errorbook.source.upstream;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.retry.RetryException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.resilience.InvocationRejectedException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.UnknownContentTypeException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.source.TestPipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link UpstreamMappers}.
 */
class UpstreamMappersTests {

	private static final String BAD_GATEWAY = "502 BAD_GATEWAY";

	private static final String UNAVAILABLE = "503 SERVICE_UNAVAILABLE";

	private static final String TIMEOUT = "504 GATEWAY_TIMEOUT";

	private static final String INTERNAL = "500 INTERNAL_SERVER_ERROR";

	private final TestPipeline pipeline = TestPipeline.plain();

	@ParameterizedTest
	@ValueSource(ints = { 300, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504, 599, 999 })
	void handleWhenStatusIsErrorIsBadGateway(int status) {
		assertThat(answer(response(status, new HttpHeaders()))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(response(status, null))).isEqualTo(BAD_GATEWAY);
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void handleWhenAnswerSaysWhenToTryAgainPassesThatOn(int status) {
		this.pipeline.handle(response(status, retryAfter("17")), (handled) -> {
			assertThat(handled.envelope().status()).isEqualTo(503);
			assertThat(handled.envelope().code()).isEqualTo("SERVICE_UNAVAILABLE");
			assertThat(handled.headers()).containsEntry("Retry-After", List.of("17"));
		});
	}

	@ParameterizedTest
	@CsvSource({ "400, 17", "500, 17", "502, 17", "429, soon", "503, 999999999", "503, -1" })
	void handleWhenTimeToWaitIsOutOfPlaceIgnoresIt(int status, String value) {
		this.pipeline.handle(response(status, retryAfter(value)), (handled) -> {
			assertThat(handled.envelope().status()).isEqualTo(502);
			assertThat(handled.headers()).doesNotContainKey("Retry-After");
		});
	}

	@Test
	void handleWhenStatusIsErrorSendsNoHeaderOfOtherService() {
		HttpHeaders headers = new HttpHeaders();
		headers.set("WWW-Authenticate", "Basic realm=\"secret\"");
		headers.set("Set-Cookie", "secret=1");
		headers.set("X-Request-Id", "secret");
		this.pipeline.handle(response(401, headers), (handled) -> {
			assertThat(handled.headers()).doesNotContainKeys("WWW-Authenticate", "Set-Cookie");
			assertThat(handled.headers().toString() + handled.envelope()).doesNotContain("secret");
		});
	}

	@Test
	void handleWhenCatalogMapsStatusOfOtherServiceTakesItsCode() {
		TestPipeline mapped = TestPipeline
			.with((runner) -> runner.withPropertyValues("errorbook.codes.PARTNER_BUSY.status=503",
					"errorbook.codes.PARTNER_BUSY.message=Busy.",
					"errorbook.codes.PARTNER_BUSY.exceptions="
							+ "org.springframework.web.client.HttpClientErrorException$TooManyRequests",
					"errorbook.codes.BROAD.status=500", "errorbook.codes.BROAD.message=Broad.",
					"errorbook.codes.BROAD.exceptions=java.lang.RuntimeException,java.io.IOException"));
		mapped.handle(
				HttpClientErrorException.create(HttpStatus.TOO_MANY_REQUESTS, "", retryAfter("5"), new byte[0], null),
				(handled) -> {
					assertThat(handled.envelope().code()).isEqualTo("PARTNER_BUSY");
					assertThat(handled.headers()).containsEntry("Retry-After", List.of("5"));
				});
		assertThat(mapped.answer(response(404, null))).isEqualTo(BAD_GATEWAY);
		assertThat(mapped.answer(new ConnectException())).isEqualTo(BAD_GATEWAY);
		assertThat(mapped.answer(new IOException())).isEqualTo("500 BROAD");
	}

	@Test
	void handleWhenClientTimesOutIsGatewayTimeout() {
		assertThat(answer(access(new SocketTimeoutException("Read timed out")))).isEqualTo(TIMEOUT);
		assertThat(answer(access(new HttpTimeoutException("request timed out")))).isEqualTo(TIMEOUT);
		assertThat(answer(access(new HttpConnectTimeoutException("connect timed out")))).isEqualTo(TIMEOUT);
		assertThat(answer(access(new IOException(new TimeoutException())))).isEqualTo(TIMEOUT);
		assertThat(answer(new RestClientException("While extracting", new SocketTimeoutException())))
			.isEqualTo(TIMEOUT);
		assertThat(answer(request(new HttpTimeoutException("request timed out")))).isEqualTo(TIMEOUT);
	}

	@Test
	void handleWhenClientGotNoAnswerIsBadGateway() {
		assertThat(answer(access(new ConnectException("refused")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(access(new UnknownHostException("secret")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(access(new SSLHandshakeException("no trust")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(access(new SocketException("Connection reset")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(access(new IOException("Request cancelled")))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new ResourceAccessException("without cause"))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(request(new ConnectException("refused")))).isEqualTo(BAD_GATEWAY);
	}

	@Test
	void handleWhenCausesOfClientAreCyclicIsBadGateway() {
		IOException first = new IOException();
		first.initCause(new IOException(first));
		assertThat(answer(access(first))).isEqualTo(BAD_GATEWAY);
	}

	@Test
	void handleWhenAnswerCannotBeReadIsBadGateway() {
		assertThat(answer(new RestClientException("While extracting", unreadable()))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new UnknownContentTypeException(String.class, MediaType.TEXT_HTML, HttpStatus.OK, "OK",
				new HttpHeaders(), new byte[0])))
			.isEqualTo(BAD_GATEWAY);
	}

	@Test
	void handleWhenConverterCannotReadAnswerIsBadGateway() {
		assertThat(answer(unreadable())).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new CompletionException(unreadable()))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new ExecutionException(unreadable()))).isEqualTo(BAD_GATEWAY);
	}

	@Test
	void handleWhenConverterCannotReadRequestIsInvalidRequestHoweverWrapped() {
		HttpMessageNotReadableException thrown = new HttpMessageNotReadableException("secret",
				new MockHttpInputMessage(new byte[0]));
		assertThat(answer(thrown)).startsWith("400 INVALID_REQUEST");
		assertThat(answer(new CompletionException(thrown))).startsWith("400 INVALID_REQUEST");
	}

	@Test
	void handleWhenApplicationParsesJsonIsInternalError() {
		JacksonException thrown = catchThrowableOfType(JacksonException.class, () -> new JsonMapper().readTree("{"));
		assertThat(answer(thrown)).isEqualTo(INTERNAL);
		assertThat(answer(new CompletionException(thrown))).isEqualTo(INTERNAL);
		assertThat(answer(new ExecutionException(thrown))).isEqualTo(INTERNAL);
		assertThat(answer(new IllegalStateException(unreadable()))).isEqualTo(INTERNAL);
	}

	@Test
	void handleWhenNetworkFaultIsThrownAsItIsTellsTimeoutFromTheRest() {
		assertThat(answer(new HttpTimeoutException("request timed out"))).isEqualTo(TIMEOUT);
		assertThat(answer(new HttpConnectTimeoutException("connect timed out"))).isEqualTo(TIMEOUT);
		assertThat(answer(new SocketTimeoutException())).isEqualTo(TIMEOUT);
		assertThat(answer(new ConnectException())).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new NoRouteToHostException())).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new UnknownHostException("secret"))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new SSLHandshakeException("no trust"))).isEqualTo(BAD_GATEWAY);
	}

	@Test
	void handleWhenNetworkFaultIsWrappedFindsIt() {
		assertThat(answer(new UncheckedIOException(new HttpConnectTimeoutException("")))).isEqualTo(TIMEOUT);
		assertThat(answer(new UncheckedIOException(new ConnectException()))).isEqualTo(BAD_GATEWAY);
		assertThat(answer(new CompletionException(new HttpTimeoutException("")))).isEqualTo(TIMEOUT);
		assertThat(answer(new CompletionException(new UncheckedIOException(new SSLHandshakeException("")))))
			.isEqualTo(BAD_GATEWAY);
		assertThat(answer(new ExecutionException(access(new ConnectException())))).isEqualTo(BAD_GATEWAY);
	}

	@Test
	void handleWhenFailureNeedNotComeFromCallIsInternalError() {
		assertThat(answer(new IOException())).isEqualTo(INTERNAL);
		assertThat(answer(new UncheckedIOException(new FileNotFoundException("secret")))).isEqualTo(INTERNAL);
		assertThat(answer(new TimeoutException())).isEqualTo(INTERNAL);
		assertThat(answer(new IllegalStateException(new ConnectException()))).isEqualTo(INTERNAL);
	}

	@Test
	void handleWhenRetriesAreExhaustedTellsOfLastFailure() {
		assertThat(answer(new RetryException("exhausted", access(new SocketTimeoutException())))).isEqualTo(TIMEOUT);
		this.pipeline.handle(new RetryException("exhausted", response(503, retryAfter("3"))),
				(handled) -> assertThat(handled.headers()).containsEntry("Retry-After", List.of("3")));
	}

	@Test
	void handleWhenCallWasNotMadeIsUnavailable() {
		CircuitBreaker breaker = CircuitBreaker.ofDefaults("secret");
		breaker.transitionToOpenState();
		assertThatExceptionOfType(CallNotPermittedException.class).isThrownBy(breaker::acquirePermission)
			.satisfies((thrown) -> assertThat(answer(thrown)).isEqualTo(UNAVAILABLE));
		assertThat(answer(BulkheadFullException.createBulkheadFullException(Bulkhead.ofDefaults("secret"))))
			.isEqualTo(UNAVAILABLE);
		assertThat(answer(RequestNotPermitted.createRequestNotPermitted(RateLimiter.ofDefaults("secret"))))
			.isEqualTo(UNAVAILABLE);
		assertThat(answer(new InvocationRejectedException("limit", this))).isEqualTo(UNAVAILABLE);
	}

	@Test
	void handleWhenWebClientMeetsErrorStatusIsBadGatewayOrUnavailable() {
		assertThat(answer(WebClientResponseException.create(404, "Not Found", new HttpHeaders(), new byte[0], null)))
			.isEqualTo(BAD_GATEWAY);
		assertThat(answer(WebClientResponseException.create(503, "Unavailable", retryAfter("3"), new byte[0], null)))
			.isEqualTo(UNAVAILABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.web.client", "java.net.http", "io.github.resilience4j" })
	void handleWithoutLibraryStillKnowsNetwork(String library) {
		TestPipeline without = TestPipeline.with((runner) -> runner
			.withClassLoader(new FilteredClassLoader(library, "org.springframework.web.reactive")));
		assertThat(without.answer(new ConnectException())).isEqualTo(BAD_GATEWAY);
		assertThat(without.answer(new SocketTimeoutException())).isEqualTo(TIMEOUT);
	}

	private String answer(Throwable thrown) {
		return this.pipeline.answer(thrown);
	}

	private static RestClientResponseException response(int status, HttpHeaders headers) {
		return new RestClientResponseException("secret", HttpStatusCode.valueOf(status), "secret", headers,
				"secret".getBytes(StandardCharsets.UTF_8), null);
	}

	private static HttpHeaders retryAfter(String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, value);
		return headers;
	}

	private static ResourceAccessException access(IOException cause) {
		return new ResourceAccessException("I/O error on GET request for \"http://secret\"", cause);
	}

	private static WebClientRequestException request(IOException cause) {
		return new WebClientRequestException(cause, HttpMethod.GET, URI.create("http://secret"), new HttpHeaders());
	}

	private static HttpMessageNotReadableException unreadable() {
		MockClientHttpResponse response = new MockClientHttpResponse("{".getBytes(StandardCharsets.UTF_8), 200);
		return catchThrowableOfType(HttpMessageNotReadableException.class,
				() -> new JacksonJsonHttpMessageConverter().read(Object.class, response));
	}

}

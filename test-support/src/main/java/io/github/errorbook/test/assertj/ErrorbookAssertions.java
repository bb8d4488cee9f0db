package io.github.errorbook.test.assertj;

import java.net.http.HttpResponse;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Entry points of the assertions on errors. They have a name of their own, so that they
 * go with the static imports of AssertJ.
 *
 * @since 0.1.0
 */
public final class ErrorbookAssertions {

	private ErrorbookAssertions() {
	}

	/**
	 * Assert on what MockMvc answered.
	 * @param result the result of an exchange
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(MvcTestResult result) {
		return new ErrorAssert(MockMvcExchanges.of(result));
	}

	/**
	 * Perform a request with MockMvc, and assert on what it answers.
	 * @param request the request
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(MockMvcRequestBuilder request) {
		return assertThatError(request.exchange());
	}

	/**
	 * Assert on a response of MockMvc.
	 * @param response the response
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(MockHttpServletResponse response) {
		return new ErrorAssert(MockMvcExchanges.of(response));
	}

	/**
	 * Assert on what a {@link RestTestClient} received.
	 * @param response the response, whose body nothing has read yet
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(RestTestClient.ResponseSpec response) {
		return assertThatError(response.expectBody().returnResult());
	}

	/**
	 * Assert on what a {@link RestTestClient} received.
	 * @param result the result of an exchange
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(ExchangeResult result) {
		return new ErrorAssert(ClientExchanges.of(result));
	}

	/**
	 * Assert on what a {@link WebTestClient} received.
	 * @param response the response, whose body nothing has read yet
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(WebTestClient.ResponseSpec response) {
		return assertThatError(response.expectBody().returnResult());
	}

	/**
	 * Assert on what a {@link WebTestClient} received.
	 * @param result the result of an exchange
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(org.springframework.test.web.reactive.server.ExchangeResult result) {
		return new ErrorAssert(WebTestClientExchanges.of(result));
	}

	/**
	 * Assert on what the client of the JDK received.
	 * @param response the response, with a body that was read as {@code String} or
	 * {@code byte[]}
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(HttpResponse<?> response) {
		return new ErrorAssert(ClientExchanges.of(response));
	}

	/**
	 * Assert on what any other client received, put into an entity.
	 * @param response the response, with a body that was read as {@code String} or
	 * {@code byte[]}
	 * @return the assertion
	 */
	public static ErrorAssert assertThatError(ResponseEntity<?> response) {
		return new ErrorAssert(ClientExchanges.of(response));
	}

	/**
	 * Assert on an exception that has a code of its own.
	 * @param thrown the exception
	 * @return the assertion
	 */
	public static ThrownErrorAssert assertThatError(Throwable thrown) {
		return new ThrownErrorAssert(thrown);
	}

	/**
	 * Assert that code throws an exception that has a code of its own.
	 * @param code the code
	 * @return the assertion
	 */
	public static ThrownErrorAssert assertThatErrorThrownBy(ThrowingCallable code) {
		Throwable thrown = Assertions.catchThrowable(code);
		if (thrown == null) {
			throw new AssertionError("Expected an exception with a code of its own\nbut there is\n  none");
		}
		return new ThrownErrorAssert(thrown);
	}

}

package io.github.errorbook.client.rest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What typed errors cost a call that brings none.
 */
class CallWithoutErrorTests {

	/* One more handler in the list of each call. */
	private static final long HANDLER = 64;

	private static final int CALLS = 200;

	private static final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Test
	void callAllocatesNothingThatCanBeMeasured() {
		RestClient.Builder builder = RestClient.builder().requestFactory(Request::new);
		RestClient plain = builder.build();
		RestClient completed = new RestClientErrors("payments", () -> {
			throw new IllegalStateException("No policy is made before the first error");
		}).wrap(builder).build();
		allocated(plain);
		allocated(completed);
		assertThat(allocated(completed) - allocated(plain)).isLessThanOrEqualTo(HANDLER);
	}

	/*
	 * The least of many rounds: what the compiler allocates meanwhile is in the others.
	 */
	private static long allocated(RestClient client) {
		long least = Long.MAX_VALUE;
		for (int round = 0; round < 30; round++) {
			long before = threads.getCurrentThreadAllocatedBytes();
			for (int i = 0; i < CALLS; i++) {
				client.get().uri("/accounts/{id}", 1).retrieve().toBodilessEntity();
			}
			least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / CALLS);
		}
		return least;
	}

	private static final class Request extends AbstractClientHttpRequest {

		private final URI uri;

		private final HttpMethod method;

		Request(URI uri, HttpMethod method) {
			this.uri = uri;
			this.method = method;
		}

		@Override
		public HttpMethod getMethod() {
			return this.method;
		}

		@Override
		public URI getURI() {
			return this.uri;
		}

		@Override
		protected OutputStream getBodyInternal(HttpHeaders headers) {
			return OutputStream.nullOutputStream();
		}

		@Override
		protected ClientHttpResponse executeInternal(HttpHeaders headers) {
			return new Response();
		}

	}

	private static final class Response implements ClientHttpResponse {

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatus.OK;
		}

		@Override
		public String getStatusText() {
			return "OK";
		}

		@Override
		public HttpHeaders getHeaders() {
			return new HttpHeaders();
		}

		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(new byte[0]);
		}

		@Override
		public void close() {
		}

	}

}

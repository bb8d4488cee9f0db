package io.github.errorbook.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import feign.Feign;
import feign.Request;
import feign.RequestLine;
import feign.Retryer;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.BasicHttpClientResponseHandler;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.Timeout;
import org.apache.http.impl.client.BasicResponseHandler;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The libraries by which applications call other services, without a layer of Spring
 * between.
 */
enum CallLibrary {

	/** What all others must be like. */
	REST_CLIENT {

		@Override
		Object call(String url, Duration timeout) {
			JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory();
			factory.setReadTimeout(timeout);
			factory.enableCompression(true);
			return RestClient.builder()
				.requestFactory(factory)
				.build()
				.get()
				.uri(URI.create(url))
				.retrieve()
				.body(String.class);
		}

	},

	FEIGN {

		@Override
		Object call(String url, Duration timeout) {
			URI uri = URI.create(url);
			return Feign.builder()
				.retryer(Retryer.NEVER_RETRY)
				.options(new Request.Options(timeout.toMillis(), TimeUnit.MILLISECONDS, timeout.toMillis(),
						TimeUnit.MILLISECONDS, true))
				.target(Prices.class, uri.getScheme() + "://" + uri.getAuthority())
				.get();
		}

	},

	FEIGN_THAT_RETRIES {

		@Override
		Object call(String url, Duration timeout) {
			URI uri = URI.create(url);
			return Feign.builder()
				.retryer(new Retryer.Default(1, 1, 2))
				.options(new Request.Options(timeout.toMillis(), TimeUnit.MILLISECONDS, timeout.toMillis(),
						TimeUnit.MILLISECONDS, true))
				.target(Prices.class, uri.getScheme() + "://" + uri.getAuthority())
				.get();
		}

	},

	JDK_CLIENT {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			return java.net.http.HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
		}

	},

	JDK_CLIENT_ASYNC {

		@Override
		Object call(String url, Duration timeout) {
			return java.net.http.HttpClient.newHttpClient()
				.sendAsync(HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build(),
						HttpResponse.BodyHandlers.ofString())
				.join()
				.body();
		}

	},

	JDK_CLIENT_STREAM {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			try (InputStream body = java.net.http.HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(url)).timeout(timeout).build(),
						HttpResponse.BodyHandlers.ofInputStream())
				.body()) {
				return body.readAllBytes();
			}
		}

	},

	URL_CONNECTION {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
			connection.setReadTimeout((int) timeout.toMillis());
			try (InputStream body = connection.getInputStream()) {
				return body.readAllBytes();
			}
		}

	},

	OK_HTTP {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			return ok(new OkHttpClient.Builder().readTimeout(timeout).build(), url);
		}

	},

	OK_HTTP_CALL_TIMEOUT {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			return ok(new OkHttpClient.Builder().callTimeout(timeout).build(), url);
		}

	},

	HTTP_CLIENT_5 {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			RequestConfig config = RequestConfig.custom().setResponseTimeout(Timeout.of(timeout)).build();
			try (CloseableHttpClient client = HttpClientBuilder.create()
				.disableAutomaticRetries()
				.setDefaultRequestConfig(config)
				.build()) {
				return client.execute(new HttpGet(url), new BasicHttpClientResponseHandler());
			}
		}

	},

	HTTP_CLIENT_4 {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			try (org.apache.http.impl.client.CloseableHttpClient client = org.apache.http.impl.client.HttpClientBuilder
				.create()
				.disableAutomaticRetries()
				.setDefaultRequestConfig(org.apache.http.client.config.RequestConfig.custom()
					.setSocketTimeout((int) timeout.toMillis())
					.build())
				.build()) {
				return client.execute(new org.apache.http.client.methods.HttpGet(url), new BasicResponseHandler());
			}
		}

	},

	JETTY_CLIENT {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			HttpClient client = new HttpClient();
			client.start();
			try {
				ContentResponse response = client.newRequest(url)
					.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
					.send();
				return response.getContentAsString();
			}
			finally {
				client.stop();
			}
		}

	},

	JETTY_CLIENT_STREAM {

		@Override
		Object call(String url, Duration timeout) throws Exception {
			HttpClient client = new HttpClient();
			client.start();
			try {
				InputStreamResponseListener listener = new InputStreamResponseListener();
				client.newRequest(url).timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).send(listener);
				listener.get(20, TimeUnit.SECONDS);
				return listener.getInputStream().readAllBytes();
			}
			finally {
				client.stop();
			}
		}

	},

	REACTOR_NETTY {

		@Override
		Object call(String url, Duration timeout) {
			return reactor.netty.http.client.HttpClient.create()
				.disableRetry(true)
				.responseTimeout(timeout)
				.compress(true)
				.get()
				.uri(url)
				.responseContent()
				.aggregate()
				.asString()
				.block();
		}

	},

	REACTOR_NETTY_BLOCK_TIMEOUT {

		@Override
		Object call(String url, Duration timeout) {
			return reactor.netty.http.client.HttpClient.create()
				.disableRetry(true)
				.get()
				.uri(url)
				.responseContent()
				.aggregate()
				.asString()
				.block(timeout);
		}

	},

	REACTOR_NETTY_TIMEOUT {

		@Override
		Object call(String url, Duration timeout) {
			return reactor.netty.http.client.HttpClient.create()
				.disableRetry(true)
				.get()
				.uri(url)
				.responseContent()
				.aggregate()
				.asString()
				.timeout(timeout)
				.block();
		}

	},

	REACTOR_NETTY_RETRIES {

		@Override
		Object call(String url, Duration timeout) {
			return reactor.netty.http.client.HttpClient.create()
				.disableRetry(true)
				.get()
				.uri(url)
				.responseContent()
				.aggregate()
				.asString()
				.timeout(timeout)
				.retryWhen(reactor.util.retry.Retry.max(1))
				.block();
		}

	};

	abstract Object call(String url, Duration timeout) throws Exception;

	private static Object ok(OkHttpClient client, String url) throws IOException {
		try (Response response = client.newCall(new okhttp3.Request.Builder().url(url).build()).execute()) {
			return response.body().string();
		}
		finally {
			client.dispatcher().executorService().shutdown();
			client.connectionPool().evictAll();
		}
	}

	interface Prices {

		@RequestLine("GET /prices?apiKey=hunter2")
		String get();

	}

}

package io.github.errorbook.client.rest;

import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

/**
 * A client with the last handler of errors. Its copies put what they add before that.
 */
final class CompletedRestClient implements RestClient {

	private final RestClient.Builder builder;

	private final RestClientErrors errors;

	private final RestClient client;

	/**
	 * Create a client.
	 * @param builder its builder, which nobody else has
	 * @param errors its last handler of errors
	 */
	CompletedRestClient(RestClient.Builder builder, RestClientErrors errors) {
		this.builder = builder;
		this.errors = errors;
		this.client = errors.addTo(builder.clone()).build();
	}

	/**
	 * Return a client of another name.
	 * @param name the name
	 * @return the client
	 */
	RestClient named(String name) {
		return new CompletedRestClient(this.builder, new RestClientErrors(name, this.errors.errors()));
	}

	@Override
	public RequestHeadersUriSpec<?> get() {
		return this.client.get();
	}

	@Override
	public RequestHeadersUriSpec<?> head() {
		return this.client.head();
	}

	@Override
	public RequestBodyUriSpec post() {
		return this.client.post();
	}

	@Override
	public RequestBodyUriSpec put() {
		return this.client.put();
	}

	@Override
	public RequestBodyUriSpec patch() {
		return this.client.patch();
	}

	@Override
	public RequestHeadersUriSpec<?> delete() {
		return this.client.delete();
	}

	@Override
	public RequestHeadersUriSpec<?> options() {
		return this.client.options();
	}

	@Override
	public RequestBodyUriSpec method(HttpMethod method) {
		return this.client.method(method);
	}

	@Override
	public Builder mutate() {
		return this.errors.wrap(this.builder.clone());
	}

}

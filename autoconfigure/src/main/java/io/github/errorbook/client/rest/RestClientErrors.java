package io.github.errorbook.client.rest;

import java.io.IOException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.LastBuilder;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * The handler of errors that a {@link RestClient} asks last, before Spring's own.
 *
 * @param client the name of the client
 * @param errors makes an exception of an answer
 */
record RestClientErrors(String client, Supplier<RemoteErrors> errors) implements RestClient.ResponseSpec.ErrorHandler {

	private static final String URI_TEMPLATE = RestClient.class.getName() + ".uriTemplate";

	@Override
	public void handle(HttpRequest request, ClientHttpResponse response) throws IOException {
		RemoteCall call = new RemoteCall(this.client, request.getMethod().name(), template(request));
		throw this.errors.get().of(call, new HttpAnswer(response));
	}

	private static @Nullable String template(HttpRequest request) {
		return (request.getAttributes().get(URI_TEMPLATE) instanceof String template) ? template : null;
	}

	/**
	 * Return a builder whose clients have this handler.
	 * @param builder the builder
	 * @return the builder that stands for it
	 */
	RestClient.Builder wrap(RestClient.Builder builder) {
		return LastBuilder.wrap(RestClient.Builder.class, builder, RestClient.Builder::clone,
				(copy) -> new CompletedRestClient(copy, this));
	}

	/**
	 * Add this handler to a builder, behind those that it has.
	 * @param builder the builder
	 * @return the builder
	 */
	RestClient.Builder addTo(RestClient.Builder builder) {
		return builder.defaultStatusHandler(HttpStatusCode::isError, this);
	}

}

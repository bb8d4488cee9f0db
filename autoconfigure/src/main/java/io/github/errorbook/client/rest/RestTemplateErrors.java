package io.github.errorbook.client.rest;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.RestTemplate;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * The handler of errors of a {@link RestTemplate}, in place of Spring's default. Only an
 * observation of the call knows the template of its address.
 */
final class RestTemplateErrors extends DefaultResponseErrorHandler {

	private final String client;

	private final ObservationRegistry observations;

	private final Supplier<RemoteErrors> errors;

	private RestTemplateErrors(String client, ObservationRegistry observations, Supplier<RemoteErrors> errors) {
		this.client = client;
		this.observations = observations;
		this.errors = errors;
	}

	/**
	 * Complete a template, unless the application has set a handler itself.
	 * @param template the template
	 * @param client the name of the client
	 * @param errors makes an exception of an answer
	 */
	static void complete(RestTemplate template, String client, Supplier<RemoteErrors> errors) {
		Class<?> present = template.getErrorHandler().getClass();
		if (present == DefaultResponseErrorHandler.class || present == RestTemplateErrors.class) {
			template.setErrorHandler(new RestTemplateErrors(client, template.getObservationRegistry(), errors));
		}
	}

	@Override
	public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
		throw this.errors.get().of(new RemoteCall(this.client, method.name(), uriTemplate()), new HttpAnswer(response));
	}

	private @Nullable String uriTemplate() {
		Observation observation = this.observations.getCurrentObservation();
		return (observation != null && observation.getContextView() instanceof ClientRequestObservationContext context)
				? context.getUriTemplate() : null;
	}

}

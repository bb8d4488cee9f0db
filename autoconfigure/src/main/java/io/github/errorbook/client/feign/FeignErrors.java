package io.github.errorbook.client.feign;

import java.io.IOException;
import java.util.function.Supplier;

import feign.MethodMetadata;
import feign.RequestTemplate;
import feign.Response;
import feign.codec.ErrorDecoder;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * The decoder of errors of a Feign client.
 *
 * @param client the name of the client
 * @param errors makes an exception of an answer
 */
record FeignErrors(String client, Supplier<RemoteErrors> errors) implements ErrorDecoder {

	@Override
	public Exception decode(String methodKey, Response response) {
		RemoteCall call = new RemoteCall(this.client, response.request().httpMethod().name(),
				template(response.request().requestTemplate()));
		try {
			return this.errors.get().of(call, new FeignAnswer(response));
		}
		catch (IOException ex) {
			return ex;
		}
	}

	private static @Nullable String template(@Nullable RequestTemplate request) {
		MethodMetadata method = (request != null) ? request.methodMetadata() : null;
		return (method != null) ? method.template().path() : null;
	}

}

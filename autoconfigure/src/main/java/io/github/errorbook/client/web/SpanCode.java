package io.github.errorbook.client.web;

import java.util.function.Supplier;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.client.decode.RemoteErrorDecoder;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * Tells the observation of a call the code of its error while it lasts, which is not
 * until handlers are asked. Whoever reads the body afterwards finds it as it came. One
 * that is large, or of which the length is not known, is left alone.
 *
 * @param client the name of the client
 * @param errors knows codes
 */
record SpanCode(String client, Supplier<RemoteErrors> errors) implements ExchangeFilterFunction {

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.flatMap((response) -> isReadable(response) ? Mono.deferContextual(
					(context) -> observe(response, context.getOrDefault(ObservationThreadLocalAccessor.KEY, null)))
					: Mono.just(response));
	}

	private static boolean isReadable(ClientResponse response) {
		long length = response.statusCode().isError() ? response.headers().contentLength().orElse(-1) : -1;
		return length > 0 && length <= RemoteErrorDecoder.LIMIT;
	}

	private Mono<ClientResponse> observe(ClientResponse response, @Nullable Observation observation) {
		boolean observed = observation != null && !observation.isNoop()
				&& observation.getContextView() instanceof ClientRequestObservationContext;
		return (observation != null && observed)
				? WebClientErrors.read(response).map((bytes) -> told(response, bytes, observation))
				: Mono.just(response);
	}

	private ClientResponse told(ClientResponse response, byte[] bytes, Observation observation) {
		observation.highCardinalityKeyValue(
				KeyValue.of("error.code", this.errors.get().tag(this.client, new ReadAnswer(response, bytes))));
		return response.mutate().body(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes))).build();
	}

}

package io.github.errorbook.client.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.github.errorbook.client.RemoteCall;
import io.github.errorbook.client.decode.RemoteErrorDecoder;
import io.github.errorbook.client.policy.LastBuilder;
import io.github.errorbook.client.policy.RemoteErrors;

/**
 * The handler of errors that a {@link WebClient} asks last, before Spring's own.
 *
 * @param client the name of the client
 * @param errors makes an exception of an answer
 */
record WebClientErrors(String client,
		Supplier<RemoteErrors> errors) implements Function<ClientResponse, Mono<? extends Throwable>> {

	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	@Override
	public Mono<? extends Throwable> apply(ClientResponse response) {
		HttpRequest request = response.request();
		RemoteCall call = new RemoteCall(this.client, request.getMethod().name(), template(request));
		return read(response).map((bytes) -> toThrow(call, new ReadAnswer(response, bytes)));
	}

	/* What is beyond the limit is not asked for. */
	static Mono<byte[]> read(ClientResponse response) {
		return DataBufferUtils
			.join(DataBufferUtils.takeUntilByteCount(response.body(BodyExtractors.toDataBuffers()),
					RemoteErrorDecoder.LIMIT + 1L))
			.map(WebClientErrors::bytes)
			.defaultIfEmpty(new byte[0])
			.onErrorReturn(new byte[0]);
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private Throwable toThrow(RemoteCall call, ReadAnswer answer) {
		try {
			return this.errors.get().of(call, answer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable String template(HttpRequest request) {
		return (request.getAttributes().get(URI_TEMPLATE) instanceof String template) ? template : null;
	}

	/**
	 * Return a builder whose clients have this handler.
	 * @param builder the builder
	 * @return the builder that stands for it
	 */
	WebClient.Builder wrap(WebClient.Builder builder) {
		return LastBuilder.wrap(WebClient.Builder.class, builder, WebClient.Builder::clone,
				(copy) -> new CompletedWebClient(copy, this));
	}

	/**
	 * Add this handler to a builder, behind those that it has, and the code to its
	 * observations.
	 * @param builder the builder
	 * @return the builder
	 */
	WebClient.Builder addTo(WebClient.Builder builder) {
		return builder.filter(new SpanCode(this.client, this.errors))
			.defaultStatusHandler(HttpStatusCode::isError, this);
	}

}

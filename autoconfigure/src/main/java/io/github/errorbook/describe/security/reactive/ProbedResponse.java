package io.github.errorbook.describe.security.reactive;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * The response to a request that nobody sent: it goes nowhere.
 */
final class ProbedResponse extends AbstractServerHttpResponse {

	ProbedResponse() {
		super(DefaultDataBufferFactory.sharedInstance);
	}

	@Override
	protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> body) {
		return Mono.empty();
	}

	@Override
	protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return Mono.empty();
	}

	@Override
	protected void applyStatusCode() {
	}

	@Override
	protected void applyHeaders() {
	}

	@Override
	protected void applyCookies() {
	}

	@Override
	public <T> T getNativeResponse() {
		throw new UnsupportedOperationException("Nobody asked for the response");
	}

}

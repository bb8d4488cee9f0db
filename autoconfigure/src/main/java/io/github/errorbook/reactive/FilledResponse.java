package io.github.errorbook.reactive;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * Gives a body to an error that would be sent without one: a status of 400 or more, and
 * nothing written, or only nothing. What the application writes itself passes through.
 */
final class FilledResponse extends ServerHttpResponseDecorator {

	private final ServerWebExchange exchange;

	private final ReactiveErrorDoor door;

	private boolean begun;

	FilledResponse(ServerWebExchange exchange, ReactiveErrorDoor door) {
		super(exchange.getResponse());
		this.exchange = exchange;
		this.door = door;
	}

	/**
	 * Write the body if the response is an error without one.
	 * @return completes when it is written, or at once
	 */
	Mono<Void> fill() {
		HttpStatusCode status = getStatusCode();
		if (!awaitsBody() || status == null) {
			return Mono.empty();
		}
		this.begun = true;
		return this.door.answer(status.value(), this.exchange);
	}

	private boolean awaitsBody() {
		HttpStatusCode status = getStatusCode();
		return status != null && status.value() >= 400 && !this.begun && !isCommitted();
	}

	@Override
	public Mono<Void> setComplete() {
		return awaitsBody() ? Mono.defer(this::fill) : super.setComplete();
	}

	/*
	 * A body that says how long it is, such as an answer of ours, is not looked into. It
	 * is not sent to a HEAD, and so commits no response.
	 */
	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		if (!awaitsBody()) {
			return super.writeWith(body);
		}
		if (getHeaders().getContentLength() > 0) {
			this.begun = true;
			return super.writeWith(body);
		}
		if (body instanceof Mono<? extends DataBuffer> single) {
			return super.writeWith(single.filter(this::isAny)).then(Mono.defer(this::fill));
		}
		return Flux.<DataBuffer>from(body)
			.filter(this::isAny)
			.switchOnFirst((first, all) -> begins(first) ? super.writeWith(all) : fill())
			.then();
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		if (!awaitsBody()) {
			return super.writeAndFlushWith(body);
		}
		return Flux.<Publisher<? extends DataBuffer>>from(body)
			.doOnNext((part) -> this.begun = true)
			.switchOnFirst((first, all) -> begins(first) ? super.writeAndFlushWith(all) : fill())
			.then();
	}

	/* A failure goes on to whoever answers failures. */
	private static boolean begins(Signal<?> first) {
		return !first.isOnComplete();
	}

	private boolean isAny(DataBuffer part) {
		if (part.readableByteCount() > 0) {
			this.begun = true;
			return true;
		}
		DataBufferUtils.release(part);
		return false;
	}

}

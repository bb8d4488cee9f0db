package io.github.errorbook.container.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerRequest;

import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.container.ContainerRequest;
import io.github.errorbook.door.ErrorAnswer;

/**
 * Gives a body to an error that Netty, or Spring before it has a request, sends without
 * one: for a request that cannot be read. It stands next to the codec of a connection,
 * and sees nothing but the head of what passes.
 */
final class EnvelopeResponseHandler extends ChannelDuplexHandler {

	private final ContainerErrorDoor door;

	private @Nullable HttpRequest unreadable;

	EnvelopeResponseHandler(ContainerErrorDoor door) {
		this.door = door;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest request && request.decoderResult().isFailure()) {
			this.unreadable = request;
		}
		context.fireChannelRead((message instanceof HttpContent content) ? BodyPart.of(content) : message);
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		context.write((message instanceof FullHttpResponse response && isBareError(response)) ? fill(context, response)
				: message, promise);
	}

	private static boolean isBareError(FullHttpResponse response) {
		return response.status().code() >= 400 && !response.content().isReadable()
				&& response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, 0) == 0;
	}

	private FullHttpResponse fill(ChannelHandlerContext context, FullHttpResponse bare) {
		ErrorAnswer answer = this.door.answer(bare.status().code(), null, describe(context));
		if (answer == null) {
			return bare;
		}
		byte[] body = answer.rendered().body();
		FullHttpResponse filled = new DefaultFullHttpResponse(bare.protocolVersion(),
				HttpResponseStatus.valueOf(answer.rendered().status()), Unpooled.wrappedBuffer(body));
		filled.headers().set(bare.headers());
		answer.headers().forEach((name, values) -> filled.headers().set(name, values));
		filled.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.rendered().contentType());
		filled.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
		ReferenceCountUtil.release(bare);
		return filled;
	}

	private ContainerRequest describe(ChannelHandlerContext context) {
		HttpRequest failed = this.unreadable;
		if (failed != null) {
			return RejectedRequest.describe(failed);
		}
		return (ChannelOperations.get(context.channel()) instanceof HttpServerRequest request)
				? RejectedRequest.describe(request) : new ContainerRequest(null, null, null, null, null);
	}

}

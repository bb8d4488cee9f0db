package io.github.errorbook.container.netty;

import java.io.IOException;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.Http2StreamChannel;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.websocket.WebsocketInbound;

import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.container.ContainerRequest;

/**
 * Gives a body to an error that Netty, or Spring before it has a request, sends without
 * one: for a request that cannot be read; and marks who went away. It stands next to the
 * codec of a connection or of a stream, and sees nothing but the head of what passes.
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
		context.write((message instanceof HttpResponse response && RejectionResponse.isBareError(response))
				? fill(context, (FullHttpResponse) response) : message, promise);
	}

	private FullHttpResponse fill(ChannelHandlerContext context, FullHttpResponse bare) {
		return RejectionResponse.fill(bare, this.door, describe(context),
				context.channel() instanceof Http2StreamChannel);
	}

	/* Netty ends the stream as soon as this returns, and with it what was not sent. */
	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (context.channel() instanceof Http2StreamChannel stream && StreamFault.isAnswerable(stream, cause)) {
			write(context, RejectionResponse.bare(HttpResponseStatus.BAD_REQUEST), context.newPromise());
			stream.parent().flush();
		}
		else {
			boolean departed = cause instanceof IOException && isRequestOpen(context);
			context.fireExceptionCaught(departed ? new ClientDepartedException(cause) : cause);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (isRequestOpen(context)) {
			context.fireExceptionCaught(new ClientDepartedException(null));
		}
		context.fireChannelInactive();
	}

	private static boolean isRequestOpen(ChannelHandlerContext context) {
		ChannelOperations<?, ?> operations = ChannelOperations.get(context.channel());
		return operations instanceof HttpServerRequest && !(operations instanceof WebsocketInbound);
	}

	private ContainerRequest describe(ChannelHandlerContext context) {
		HttpRequest failed = this.unreadable;
		if (failed != null) {
			return RejectedRequest.describe(failed);
		}
		return (ChannelOperations.get(context.channel()) instanceof HttpServerRequest request)
				? RejectedRequest.describe(request) : RejectedRequest.UNKNOWN;
	}

}

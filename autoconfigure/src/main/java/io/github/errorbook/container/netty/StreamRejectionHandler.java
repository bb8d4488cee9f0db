package io.github.errorbook.container.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2FrameStreamException;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.HttpConversionUtil;
import org.jspecify.annotations.Nullable;

import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.container.ContainerRequest;

/**
 * Answers a stream of HTTP/2 of which Netty makes no request, and which it would end, or
 * leave open, without a word. It stands next to the codec of a connection; what comes
 * after a request is there is for {@code EnvelopeResponseHandler}.
 */
final class StreamRejectionHandler extends ChannelDuplexHandler {

	private static final String NAME = "errorbook.streams";

	private final ContainerErrorDoor door;

	private int youngest;

	private @Nullable Http2HeadersFrame unread;

	StreamRejectionHandler(ContainerErrorDoor door) {
		this.door = door;
	}

	void addAfter(String codec, Channel connection) {
		connection.pipeline().addAfter(codec, NAME, this);
	}

	/**
	 * Note that there is a request for the headers that are being read.
	 * @param connection the connection
	 */
	static void noteRequest(Channel connection) {
		if (connection.pipeline().get(NAME) instanceof StreamRejectionHandler handler) {
			handler.unread = null;
		}
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof Http2HeadersFrame frame && isOfRequest(frame)) {
			acceptRequest(context, frame);
		}
		else {
			context.fireChannelRead(message);
		}
	}

	/* All others are trailers. */
	private boolean isOfRequest(Http2HeadersFrame frame) {
		int stream = frame.stream().id();
		boolean first = stream > this.youngest;
		this.youngest = Math.max(this.youngest, stream);
		return first;
	}

	private void acceptRequest(ChannelHandlerContext context, Http2HeadersFrame frame) {
		if (frame.headers().method() == null) {
			reject(context, frame);
		}
		else {
			this.unread = frame;
			context.fireChannelRead(frame);
			this.unread = null;
		}
	}

	/* A stream that is ended while its headers are read makes no request. */
	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		Http2HeadersFrame frame = this.unread;
		if (message instanceof Http2ResetFrame reset && frame != null && reset.stream() == frame.stream()) {
			this.unread = null;
			reject(context, frame);
			promise.setSuccess();
		}
		else {
			context.write(message, promise);
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		if (cause instanceof Http2FrameStreamException fault && fault.stream().id() > this.youngest
				&& StreamFault.isOfClient(fault.error())) {
			this.youngest = fault.stream().id();
			reject(context, fault.stream(), RejectedRequest.UNKNOWN);
		}
		else {
			context.fireExceptionCaught(cause);
		}
	}

	private void reject(ChannelHandlerContext context, Http2HeadersFrame frame) {
		reject(context, frame.stream(), RejectedRequest.describe(frame.headers()));
	}

	private void reject(ChannelHandlerContext context, Http2FrameStream stream, ContainerRequest request) {
		FullHttpResponse response = RejectionResponse.fill(RejectionResponse.bare(HttpResponseStatus.BAD_REQUEST),
				this.door, request, true);
		Http2Headers headers = HttpConversionUtil.toHttp2Headers(response, true);
		context.write(new DefaultHttp2HeadersFrame(headers).stream(stream));
		context.writeAndFlush(new DefaultHttp2DataFrame(response.content(), true).stream(stream))
			.addListener((sent) -> end(context, stream));
	}

	/* The client may be sending still: RFC 9113, section 8.1. */
	private static void end(ChannelHandlerContext context, Http2FrameStream stream) {
		if (StreamFault.isOpen(context.channel(), stream)) {
			context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.NO_ERROR).stream(stream));
		}
	}

}

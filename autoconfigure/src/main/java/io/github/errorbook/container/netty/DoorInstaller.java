package io.github.errorbook.container.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver.State;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerState;

import io.github.errorbook.container.ContainerErrorDoor;

/**
 * Puts the door next to each codec that makes requests: that of a connection, which TLS
 * may have to agree on first, and that of each stream of HTTP/2. A connection over HTTP/2
 * has one more, for streams that never become requests.
 */
final class DoorInstaller {

	private static final String NAME = "errorbook";

	private final ContainerErrorDoor door;

	DoorInstaller(ContainerErrorDoor door) {
		this.door = door;
	}

	/**
	 * Put the door into all connections of a server.
	 * @param server the server
	 * @return the server with the door
	 */
	HttpServer installIn(HttpServer server) {
		return server.doOnChannelInit((observer, channel, address) -> installIn(channel)).childObserve(this::installIn);
	}

	private void installIn(Channel channel) {
		ChannelPipeline pipeline = channel.pipeline();
		if (pipeline.context(HttpServerCodec.class) != null) {
			installAfterCodec(pipeline);
			if (pipeline.context(NettyPipeline.H2CUpgradeHandler) != null) {
				new StreamRejectionHandler(this.door).addAfter(NAME, channel);
			}
		}
		else if (pipeline.context(NettyPipeline.H2OrHttp11Codec) != null) {
			pipeline.addAfter(NettyPipeline.H2OrHttp11Codec, NAME, new Agreement());
		}
	}

	private void installAfterCodec(ChannelPipeline pipeline) {
		ChannelHandlerContext codec = pipeline.context(HttpServerCodec.class);
		if (codec != null) {
			pipeline.addAfter(codec.name(), NAME, new EnvelopeResponseHandler(this.door));
		}
		else if (pipeline.context(Http2FrameCodec.class) != null) {
			new StreamRejectionHandler(this.door).addAfter(NettyPipeline.HttpCodec, pipeline.channel());
		}
	}

	/* Reactor makes no more of a stream known than that its request has come. */
	private void installIn(Connection connection, State state) {
		if (state == HttpServerState.REQUEST_RECEIVED && connection.channel() instanceof Http2StreamChannel stream) {
			StreamRejectionHandler.noteRequest(stream.parent());
			stream.pipeline().addAfter(NettyPipeline.H2ToHttp11Codec, NAME, new EnvelopeResponseHandler(this.door));
		}
	}

	/**
	 * Waits until client and server have agreed on a protocol, and so on a codec.
	 */
	private final class Agreement extends ChannelInboundHandlerAdapter {

		@Override
		public void userEventTriggered(ChannelHandlerContext context, Object event) {
			if (event instanceof SslHandshakeCompletionEvent) {
				context.pipeline().remove(this);
				installAfterCodec(context.pipeline());
			}
			context.fireUserEventTriggered(event);
		}

	}

}

package io.github.errorbook.container.netty;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.Http2StreamChannel;
import org.jspecify.annotations.Nullable;

/**
 * What a client has done wrong in a stream of HTTP/2, such as a body that is not as long
 * as it was said to be.
 */
final class StreamFault {

	private StreamFault() {
	}

	static boolean isAnswerable(Http2StreamChannel channel, Throwable cause) {
		Http2Stream stream = find(channel.parent(), channel.stream());
		return cause instanceof Http2Exception fault && isOfClient(fault.error()) && stream != null
				&& !stream.isHeadersSent();
	}

	static boolean isOfClient(Http2Error error) {
		return error != Http2Error.INTERNAL_ERROR;
	}

	static boolean isOpen(Channel connection, Http2FrameStream stream) {
		return find(connection, stream) != null;
	}

	private static @Nullable Http2Stream find(Channel connection, Http2FrameStream stream) {
		Http2FrameCodec codec = connection.pipeline().get(Http2FrameCodec.class);
		return (codec != null) ? codec.connection().stream(stream.id()) : null;
	}

}

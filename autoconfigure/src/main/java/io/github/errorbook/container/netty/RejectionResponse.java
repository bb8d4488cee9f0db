package io.github.errorbook.container.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

import io.github.errorbook.container.ContainerErrorDoor;
import io.github.errorbook.container.ContainerRequest;
import io.github.errorbook.door.ErrorAnswer;

/**
 * The response to a request that is rejected.
 */
final class RejectionResponse {

	private RejectionResponse() {
	}

	/**
	 * Create a response without a body.
	 * @param status the status
	 * @return the response
	 */
	static FullHttpResponse bare(HttpResponseStatus status) {
		FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
		response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, 0);
		return response;
	}

	/* What stays away from an answer to HEAD, the application wrote nevertheless. */
	static boolean isBareError(HttpResponse response) {
		return response instanceof FullHttpResponse full && response.status().code() >= 400
				&& !full.content().isReadable() && response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, 0) == 0
				&& !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
	}

	/**
	 * Give a response a body.
	 * @param bare the response
	 * @param door answers the error
	 * @param request as much as is known of the request
	 * @param http2 whether the request came over HTTP/2, where nobody else takes the body
	 * from a response to {@code HEAD}
	 * @return the response with its body, or as it is if it is left to Netty
	 */
	static FullHttpResponse fill(FullHttpResponse bare, ContainerErrorDoor door, ContainerRequest request,
			boolean http2) {
		ErrorAnswer answer = door.answer(bare.status().code(), null, request);
		if (answer == null) {
			return bare;
		}
		byte[] body = answer.rendered().body();
		ByteBuf content = (http2 && "HEAD".equals(request.method())) ? Unpooled.EMPTY_BUFFER
				: Unpooled.wrappedBuffer(body);
		FullHttpResponse filled = new DefaultFullHttpResponse(bare.protocolVersion(),
				HttpResponseStatus.valueOf(answer.rendered().status()), content);
		filled.headers().set(bare.headers());
		answer.headers().forEach((name, values) -> filled.headers().set(name, values));
		filled.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.rendered().contentType());
		filled.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
		ReferenceCountUtil.release(bare);
		return filled;
	}

}

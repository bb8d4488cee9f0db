package io.github.errorbook.container.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.handler.codec.http.HttpContent;

/**
 * A part of a body that can be released too often. Spring releases twice what it read of
 * a body that is too large, wherever the body is read while the response is written: once
 * for whoever joins the parts, and once for whoever writes. Over HTTP/1.1 the connection
 * would be closed for that, perhaps before the answer; over HTTP/2 the memory is that of
 * the connection, of which later requests would be read.
 */
final class BodyPart extends CompositeByteBuf {

	private BodyPart(ByteBuf content) {
		super(ByteBufAllocator.DEFAULT, content.isDirect(), 1);
		addComponent(true, content);
	}

	/**
	 * Guard the memory of a message.
	 * @param message a part of a request, which is not used any more
	 * @return a message that stands for it
	 */
	static HttpContent of(HttpContent message) {
		return message.content().isReadable() ? message.replace(new BodyPart(message.content())) : message;
	}

	@Override
	public boolean release() {
		return refCnt() > 0 && super.release();
	}

	@Override
	public boolean release(int decrement) {
		return refCnt() > 0 && super.release(Math.min(decrement, refCnt()));
	}

}

package io.github.errorbook.benchmarks.common;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import io.github.errorbook.benchmarks.business.ErrorBody;
import io.github.errorbook.benchmarks.business.RequestIds;

/**
 * The least that anyone can do about an error: constant bytes, and the headers of
 * Errorbook.
 */
public final class LeastAnswer {

	/**
	 * The body that all competitors share.
	 */
	public static final LeastAnswer NOT_FOUND = new LeastAnswer(HttpServletResponse.SC_NOT_FOUND, ErrorBody.NOT_FOUND);

	static final LeastAnswer SENT_NOT_FOUND = new LeastAnswer(HttpServletResponse.SC_NOT_FOUND,
			new ErrorBody(new ErrorBody.Content("RESOURCE_NOT_FOUND", "The requested resource does not exist.")));

	static final LeastAnswer UNAUTHENTICATED = new LeastAnswer(HttpServletResponse.SC_UNAUTHORIZED,
			new ErrorBody(new ErrorBody.Content("UNAUTHENTICATED", "Valid credentials are required.")));

	private final int status;

	private final byte[] body;

	private LeastAnswer(int status, ErrorBody body) {
		this.status = status;
		this.body = body.toBytes();
	}

	/**
	 * Set the headers of Errorbook.
	 * @param response the response
	 */
	public static void setHeaders(HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Request-Id", RequestIds.next());
	}

	/**
	 * Write the bytes with the headers.
	 * @param response the response
	 * @throws IOException if the client is gone
	 */
	public void write(HttpServletResponse response) throws IOException {
		setHeaders(response);
		writeBytes(response);
	}

	/**
	 * Write the bytes only.
	 * @param response the response
	 * @throws IOException if the client is gone
	 */
	public void writeBytes(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType("application/json");
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body);
	}

}

package io.github.errorbook.servlet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * Recognises the text that Spring sends to a request that breaks the rules of CORS. Its
 * processors of CORS are created in places where no other one can be put in.
 */
final class CorsRejection {

	private static final byte[] TEXT = "Invalid CORS request".getBytes(StandardCharsets.UTF_8);

	private CorsRejection() {
	}

	static boolean is(HttpServletRequest request, int status, byte[] bytes, int offset, int length) {
		return status == HttpServletResponse.SC_FORBIDDEN && length == TEXT.length
				&& Arrays.equals(TEXT, 0, length, bytes, offset, offset + length)
				&& request.getHeader(HttpHeaders.ORIGIN) != null;
	}

}

package io.github.errorbook.wire.kit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.assertj.core.api.AssertProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response as it came over the wire.
 *
 * @param status the status, or 0 if the connection was closed without a response
 * @param headers header lines in their order
 * @param body the body, without the framing of chunks
 * @param complete whether the body is as long as the framing says
 */
public record RawResponse(int status, List<String> headers, byte[] body,
		boolean complete) implements AssertProvider<ResponseAssert> {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	public static RawResponse parse(byte[] bytes, boolean head) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		if (end < 0) {
			return new RawResponse(0, List.of(), bytes, false);
		}
		List<String> lines = new ArrayList<>(Arrays.asList(text.substring(0, end).split("\r\n")));
		int status = Integer.parseInt(lines.remove(0).split(" ")[1]);
		byte[] rest = Arrays.copyOfRange(bytes, end + 4, bytes.length);
		RawResponse framed = new RawResponse(status, List.copyOf(lines), rest, true);
		return head ? framed : framed.unframed();
	}

	private RawResponse unframed() {
		if ("chunked".equalsIgnoreCase(header("Transfer-Encoding"))) {
			return dechunked();
		}
		String length = header("Content-Length");
		return new RawResponse(this.status, this.headers, this.body,
				length == null || Integer.parseInt(length) == this.body.length);
	}

	private RawResponse dechunked() {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		String text = new String(this.body, StandardCharsets.ISO_8859_1);
		int position = 0;
		while (true) {
			int lineEnd = text.indexOf("\r\n", position);
			int size = (lineEnd >= 0) ? Integer.parseInt(text.substring(position, lineEnd).trim(), 16) : -1;
			if (size <= 0 || lineEnd + 2 + size > this.body.length) {
				return new RawResponse(this.status, this.headers, content.toByteArray(), size == 0);
			}
			content.write(this.body, lineEnd + 2, size);
			position = lineEnd + 2 + size + 2;
		}
	}

	/**
	 * Return the value of a header.
	 * @param name the name in any case
	 * @return the first value, or {@code null} if there is none
	 */
	public String header(String name) {
		List<String> values = headerValues(name);
		return values.isEmpty() ? null : values.get(0);
	}

	public List<String> headerValues(String name) {
		return this.headers.stream()
			.filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((line) -> line.substring(name.length() + 1).trim())
			.toList();
	}

	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	public JsonNode json() {
		return mapper.readTree(this.body);
	}

	/**
	 * Return the member {@code error}.
	 * @return the envelope's content
	 */
	public JsonNode error() {
		return json().path("error");
	}

	public String code() {
		return error().path("code").asString("");
	}

	/**
	 * Return assertions, for use by AssertJ.
	 * @return the assertions
	 */
	@Override
	public ResponseAssert assertThat() {
		return new ResponseAssert(this);
	}

	@Override
	public String toString() {
		return this.status + "\n" + String.join("\n", this.headers) + "\n\n" + text();
	}

}

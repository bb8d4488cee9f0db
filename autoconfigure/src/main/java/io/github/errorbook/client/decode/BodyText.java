package io.github.errorbook.client.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON object of a body, if it is one and not too large.
 */
final class BodyText {

	private static final int MAX_NESTING = 64;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private BodyText() {
	}

	/**
	 * Read an object.
	 * @param response the answer
	 * @return the object, or {@code null} if the body is none, or cannot be read
	 */
	static @Nullable JsonNode read(RemoteResponse response) {
		try {
			byte[] bytes = bytes(response);
			JsonNode node = (bytes.length > 0) ? parse(bytes, charset(response)) : null;
			return (node != null && node.isObject()) ? node : null;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return null;
		}
	}

	private static byte[] bytes(RemoteResponse response) throws IOException {
		InputStream body = response.body();
		byte[] bytes = body.readNBytes(RemoteErrorDecoder.LIMIT + 1);
		return (bytes.length <= RemoteErrorDecoder.LIMIT) ? bytes : new byte[0];
	}

	/* JSON says itself in which form of Unicode it is. */
	private static JsonNode parse(byte[] bytes, @Nullable Charset charset) {
		boolean unicode = charset == null || charset.name().startsWith("UTF-");
		return unicode ? MAPPER.readTree(bytes) : MAPPER.readTree(new String(bytes, charset));
	}

	private static @Nullable Charset charset(RemoteResponse response) {
		String type = response.header("Content-Type");
		try {
			return (type != null) ? MimeType.valueOf(type).getCharset() : null;
		}
		catch (RuntimeException ex) {
			return StandardCharsets.UTF_8;
		}
	}

}

package io.github.errorbook.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawHttp;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads that are too large, broken or incomplete.
 */
@ParameterizedClass
@EnumSource(Container.class)
class UploadWireTests {

	private static final int KB = 1024;

	private static final int MB = 1024 * KB;

	private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";

	@RegisterExtension
	static final Service service = Service.of(Application.class, "spring.servlet.multipart.max-file-size=10KB",
			"spring.servlet.multipart.max-request-size=40KB");

	@Parameter
	Container container;

	@Test
	void uploadWithinLimitsIsAccepted() {
		assertThat(upload(part("file", "x".repeat(9 * KB)) + "--b--\r\n")).hasStatus(200).hasText("9216");
	}

	@ParameterizedTest
	@ValueSource(ints = { 11 * KB, 39 * KB, MB, 8 * MB })
	void partThatIsTooLargeIsRefused(int size) {
		assertThat(upload(part("file", "x".repeat(size)) + "--b--\r\n")).isError(StandardErrorCode.PAYLOAD_TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 5, 50, 800 })
	void requestThatIsTooLargeIsRefused(int parts) {
		String body = part("file", "x".repeat(9 * KB)).repeat(parts) + "--b--\r\n";
		assertThat(upload(body)).isError(StandardErrorCode.PAYLOAD_TOO_LARGE);
		assertThat(uploadChunked(body)).isError(StandardErrorCode.PAYLOAD_TOO_LARGE);
	}

	@Test
	void tooManyPartsAreRefused() {
		assertThat(upload(part("p", "x").repeat(1500) + "--b--\r\n")).isError(StandardErrorCode.PAYLOAD_TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "garbage", "--other\r\n\r\n--other--\r\n", "--b\r\n", "--b\r\nContent-Disposition\r\n\r\nx",
					"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\ntruncated" })
	void malformedOrTruncatedBodyIsInvalid(String body) {
		RawResponse response = upload(body);
		assertThat(response).hasStatus(400).isJson("application/json").leaksNothingOf("truncated", "Exception");
		assertThat(response.code()).isEqualTo("INVALID_REQUEST");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"" })
	void bodyWithoutBoundaryIsInvalid(String contentType) {
		RawResponse response = RawHttp.send(service.port(), "POST", "/file", part("file", "x") + "--b--\r\n",
				"Content-Type: " + contentType);
		assertThat(response).hasStatus(400).isJson("application/json");
		assertThat(response.code()).isEqualTo("INVALID_REQUEST");
	}

	@Test
	void bodyThatIsNoMultipartIsInvalid() {
		assertThat(service.post("/file", "{}")).isError(StandardErrorCode.INVALID_REQUEST);
	}

	@Test
	void partThatIsMissingIsNamed() {
		assertThat(upload(part("other", "x") + "--b--\r\n")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field':'file','message':'is required'}]");
	}

	@Test
	void formThatIsTooLargeIsRefused() {
		RawResponse response = exchange(
				"POST /form HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + (8 * MB) + "\r\n\r\n",
				("a=" + "x".repeat(8 * MB - 2)).getBytes(StandardCharsets.US_ASCII), false);
		assertThat(response).isError(StandardErrorCode.PAYLOAD_TOO_LARGE);
	}

	@Test
	void clientThatGoesAwayLeavesServiceWorking() {
		exchange(head("Content-Length: " + MB), part("file", "x").getBytes(StandardCharsets.US_ASCII), true);
		assertThat(upload(part("file", "x") + "--b--\r\n")).hasStatus(200);
	}

	private static String part(String name, String content) {
		return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"f.txt\"\r\n"
				+ "Content-Type: text/plain\r\n\r\n" + content + "\r\n";
	}

	private static RawResponse upload(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
		return exchange(head("Content-Length: " + bytes.length), bytes, false);
	}

	private static RawResponse uploadChunked(String body) {
		ByteArrayOutputStream chunks = new ByteArrayOutputStream();
		byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
		for (int start = 0; start < bytes.length; start += 16 * KB) {
			byte[] chunk = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + 16 * KB));
			chunks.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			chunks.writeBytes(chunk);
			chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return exchange(head("Transfer-Encoding: chunked"), chunks.toByteArray(), false);
	}

	private static String head(String length) {
		return "POST /file HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + MULTIPART + "\r\n" + length
				+ "\r\n\r\n";
	}

	/* The client reads while it writes, as a client of large bodies must. */
	private static RawResponse exchange(String head, byte[] body, boolean goAway) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
			socket.setSoTimeout(20_000);
			CompletableFuture<byte[]> response = CompletableFuture.supplyAsync(() -> readAll(socket));
			write(socket, head.getBytes(StandardCharsets.US_ASCII));
			write(socket, body);
			if (goAway) {
				socket.shutdownOutput();
			}
			return RawResponse.parse(response.join(), false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] readAll(Socket socket) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			InputStream input = socket.getInputStream();
			input.transferTo(bytes);
		}
		catch (IOException ex) {
			// A reset ends the response like a close; what has arrived counts.
		}
		return bytes.toByteArray();
	}

	private static void write(Socket socket, byte[] bytes) {
		try {
			OutputStream output = socket.getOutputStream();
			output.write(bytes);
			output.flush();
		}
		catch (IOException ex) {
			// The server has heard enough.
		}
	}

	@TestService
	@RestController
	static class Application {

		@PostMapping("/file")
		String file(@RequestPart MultipartFile file) {
			return String.valueOf(file.getSize());
		}

		@PostMapping("/form")
		String form(@RequestParam String a) {
			return String.valueOf(a.length());
		}

	}

}

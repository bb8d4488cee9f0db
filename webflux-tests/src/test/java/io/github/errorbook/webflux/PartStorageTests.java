package io.github.errorbook.webflux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A place where no upload can be kept is the fault of the service.
 */
class PartStorageTests {

	@Test
	void lostFolderIsAnErrorOfTheService(@TempDir Path folder) throws IOException {
		Path files = Files.createDirectory(folder.resolve("files"));
		try (NettyService service = NettyService.start(Uploads.class,
				"spring.webflux.multipart.file-storage-directory=" + files,
				"spring.webflux.multipart.max-in-memory-size=1KB")) {
			assertThat(upload(service)).hasStatus(200);
			FileSystemUtils.deleteRecursively(files);
			assertThat(upload(service)).hasStatus(500).isEnvelope();
		}
	}

	private static RawResponse upload(NettyService service) {
		String body = """
				--b
				Content-Disposition: form-data; name="a"; filename="a.txt"

				%s
				--b--
				""".formatted("x".repeat(100_000)).replace("\n", "\r\n");
		return service.send("POST", "/file", body, "Content-Type: multipart/form-data; boundary=b");
	}

	@TestService
	@RestController
	static class Uploads {

		@PostMapping("/file")
		String file(@RequestPart FilePart a) {
			return a.filename();
		}

	}

}

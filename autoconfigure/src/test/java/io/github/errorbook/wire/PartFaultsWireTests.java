package io.github.errorbook.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client does wrong with the parts of a body is its own fault, however the service
 * asks for them: Spring at once or later, a filter before it. What the container or
 * Spring takes for no fault is answered.
 */
@ParameterizedClass
@EnumSource(Container.class)
class PartFaultsWireTests {

	private static final List<String> PARTS = List.of("/file", "/part", "/item", "/text", "/bytes", "/resource",
			"/files", "/array", "/parts", "/optional", "/param", "/params", "/string", "/int", "/optional-string",
			"/strings", "/form", "/multipart", "/multipart-request", "/request", "/request-part", "/function",
			"/function-bind");

	private static final String NAME = "Content-Disposition: form-data; name=\"a\"";

	private static final String FILE = NAME + "; filename=\"a.txt\"";

	private static final String MULTIPART = "multipart/form-data; boundary=b";

	private static final String UNREADABLE = "[{'field':'','message':'the body cannot be read'}]";

	private static final String LAZY = "spring.servlet.multipart.resolve-lazily=true";

	@RegisterExtension
	static final Service service = Service.of(Application.class);

	@RegisterExtension
	static final Service lazy = Service.of(Application.class, LAZY);

	@RegisterExtension
	static final Service filtered = Service.of(Application.class, "parts.filter=true");

	@Parameter
	Container container;

	@Test
	void partsAsExpectedAreAnswered() {
		for (Service each : List.of(service, lazy, filtered)) {
			for (String path : PARTS) {
				boolean field = List.of("/string", "/int", "/optional-string", "/strings").contains(path);
				String part = (field ? NAME : FILE) + "\nContent-Type: "
						+ (path.equals("/item") ? "application/json" : "text/plain");
				String content = path.equals("/item") ? "{\"name\":\"x\"}" : "1";
				assertThat(send(each, path, "--b\n" + part + "\n\n" + content + "\n--b--\n")).as(path).hasStatus(200);
			}
		}
	}

	static Stream<String> headers() {
		Stream<String> types = Stream.of("garbage", "a/b/c", "text/plain; charset=nope", "/", ";", "", "*/*",
				"application/*", "text/plain; charset", "multipart/mixed", "multipart/mixed; boundary=c");
		Stream<String> dispositions = Stream.of("", "Content-Disposition: ", "Content-Disposition: form-data",
				"Content-Disposition: form-data; name", "Content-Disposition: ;;;",
				"Content-Disposition: form-data; name=", "Content-Disposition: form-data; name=\"\"",
				"Content-Disposition: attachment; name=\"a\"", "Content-Disposition: form-data; name=\"a",
				"Content-Disposition: form-data; name=\"a\u0000\"", "Content-Disposition: form-data; name=\"a[x]\"");
		Stream<String> names = Stream.of("*=UTF-16''a", "*=UTF-8''%ZZ", "*=nope''a", "*=nope'", "*=a",
				"=\"=?nope?Q?a?=\"", "=\"=?UTF-8?Q?=ZZ?=\"", "=\"=?UTF-8?B?!!!?=\"", "=\"a\u0000b\"", "=\"a\u0001b\"",
				"=\"a\u007fb\"", "=\"../a\"", "=\"\"", "=", "", "=\"a", "=\"" + "x".repeat(5000) + "\"");
		Stream<String> odd = Stream.of("no colon", ": x", " folded", "X-A: \u00e4", "Content-Length: x",
				"Content-Length: -5", "Content-Length: 99999999999999999999", "Content-Transfer-Encoding: base64",
				"Content-Transfer-Encoding: nope", FILE, "Accept: garbage\nDate: x", "X: " + "x".repeat(20_000));
		return Stream
			.of(types.map((type) -> "\nContent-Type: " + type).flatMap((type) -> Stream.of(NAME + type, FILE + type)),
					dispositions, names.map((name) -> NAME + "; filename" + name),
					odd.flatMap((line) -> Stream.of(FILE + "\n" + line, line + "\n" + FILE)))
			.flatMap((each) -> each);
	}

	@ParameterizedTest
	@MethodSource("headers")
	void headersOfAPartAreNoFaultOfTheService(String headers) {
		assertNoFault("--b\n" + headers + "\n\nx\n--b--\n", MULTIPART);
	}

	static Stream<String> bodies() {
		String nested = NAME + "\nContent-Type: multipart/mixed";
		String inner = "\n\n--c\nContent-Disposition: file; filename=\"f\"\n\nx";
		return Stream.of("", "preamble", "--b", "--b--\n", "--b\n" + NAME, "--b\n" + NAME + "\n",
				"--b\n" + NAME + "\n\n", "--b\n" + NAME + "\n\nx\n", "--b\n" + FILE + "\n\nx\n",
				"--b\n" + NAME + "\n\nx\n--b\n", "--b\n" + NAME + "\n\nx\n--b-", "--c\n" + NAME + "\n\nx\n--c--\n",
				"--b\n" + FILE + "\n\nx\n--b\n" + FILE + "\n\ny\n--b--\n",
				"--b\n" + FILE + "\n\nx\n--b\n" + NAME + "\n\ny\n--b--\n",
				"--b\nContent-Disposition: form-data; name=\"_charset_\"\n\nnope\n--b\n" + NAME + "\n\nx\n--b--\n",
				"--b\n" + NAME + "\nContent-Type: application/json\n\n{\n--b--\n",
				"--b\n" + nested + inner + "\n--c--\n--b--\n", "--b\n" + nested + "; boundary=c" + inner,
				"--b\n" + nested + "; boundary=c\n\n--c\n\nx\n--c--\n--b--\n",
				"--b\n" + nested + "; boundary=" + "c".repeat(9000) + "\n\nx\n--b--\n");
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void brokenBodyIsNoFaultOfTheService(String body) {
		assertNoFault(body, MULTIPART);
	}

	static Stream<String> types() {
		Stream<String> boundaries = Stream.of("", "; boundary", "; boundary=", "; boundary=\"\"", "; boundary=\"b",
				"; boundary=\"b\"", "; boundary=" + "b".repeat(71), "; boundary=" + "b".repeat(5000), "; boundary='b'",
				"; boundary=b c", "; boundary=\u00e4", "; boundary=b; boundary=c", "; boundary=b; charset=nope",
				"; boundary=b; charset=", "; boundary=b; charset=\"");
		return Stream.concat(boundaries.map("multipart/form-data"::concat),
				Stream.of("multipart", "multipart/", "multipart/mixed", "multipart/*; boundary=b",
						"multipart/mixed; boundary=b", "multipart/a/b; boundary=b", "application/json", "text/plain",
						"application/octet-stream", "application/x-www-form-urlencoded",
						"application/x-www-form-urlencoded; charset=nope", "application/xml", "garbage", "*/*"));
	}

	@ParameterizedTest
	@MethodSource("types")
	void mediaTypeOfTheBodyIsNoFaultOfTheService(String type) {
		assertNoFault("--b\n" + FILE + "\n\nx\n--b--\n", type);
		assertNoFault("{\"a\": 1}", type);
	}

	@ParameterizedTest
	@CsvSource({ "/string, text", "/int, a whole number", "/optional-string, text", "/strings, text" })
	void fileInPlaceOfAFieldIsInvalid(String path, String expected) {
		String file = "--b\n" + FILE + "\n\n1\n";
		for (Service each : List.of(service, lazy)) {
			for (String body : List.of(file + "--b--\n", file + file + "--b--\n")) {
				assertThat(send(each, path, body)).as(path)
					.isError(StandardErrorCode.INVALID_REQUEST, "[{'field':'a','message':'must be " + expected + "'}]")
					.leaksNothingOf("a.txt");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: x", "Content-Length: 99999999999999999999" })
	void headerOfAPartThatIsReadLaterIsInvalid(String header) {
		String body = "--b\n" + NAME + "; filename=\"b.txt\"\n" + header + "\n\nx\n--b--\n";
		for (String path : List.of("/text", "/bytes", "/resource")) {
			assertThat(send(service, path, body)).as(path).isError(StandardErrorCode.INVALID_REQUEST, UNREADABLE);
		}
	}

	@Test
	void valueForARecordOfAFunctionalEndpointIsInvalid() {
		assertThat(send(service, "/function-bind", "--b\n" + NAME + "\n\nx\n--b--\n"))
			.isError(StandardErrorCode.INVALID_REQUEST, "[{'field':'','message':'is invalid'}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/file", "/files", "/array", "/param", "/params" })
	void fieldInPlaceOfAFileIsInvalid(String path) {
		assertThat(send(service, path, "--b\n" + NAME + "\n\nx\n--b--\n")).hasStatus(400).isEnvelope();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/multipart", "/multipart-request" })
	void bodyWithoutPartsIsInvalid(String path) {
		try (LogLines log = LogLines.ofAll()) {
			for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded",
					"application/x-www-form-urlencoded; charset=nope")) {
				assertThat(service.send("POST", path, "{}", "Content-Type: " + type)).as(type)
					.isError(StandardErrorCode.INVALID_REQUEST)
					.leaksNothingOf("ultipart");
			}
			assertThat(log.lines()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/values", "/entity", "/function-values" })
	void bodyInPlaceOfAFormIsNotSupported(String path) {
		for (String type : List.of("application/json", "text/plain", "application/octet-stream", "application/xml")) {
			assertThat(service.send("POST", path, "{\"a\": 1}", "Content-Type: " + type)).as(type)
				.hasStatus(415)
				.isEnvelope();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { LAZY, "parts.filter=true", "parts.filter=false" })
	void partThatCannotBeKeptIsAFaultOfTheService(String setting, @TempDir Path directory) throws IOException {
		Path file = Files.createFile(directory.resolve("file"));
		try (Service broken = Service.start(this.container, Application.class, setting,
				"spring.servlet.multipart.location=" + file.resolve("parts"))) {
			for (String path : List.of("/file", "/part", "/request", "/function")) {
				assertThat(send(broken, path, "--b\n" + FILE + "\n\nx\n--b--\n")).as(path)
					.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unconvertible", "/unconvertible-list" })
	void parameterThatNoTextCanBecomeIsAFaultOfTheService(String path) {
		assertThat(send(service, path, "--b\n" + FILE + "\n\nx\n--b--\n"))
			.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
	}

	@Test
	void serviceThatLooksForNoPartsIsAtFault() {
		try (Service other = Service.start(this.container, Application.class,
				"spring.servlet.multipart.enabled=false")) {
			assertThat(send(other, "/multipart", "--b\n" + FILE + "\n\nx\n--b--\n"))
				.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
	}

	@Test
	void sameFailuresOfTheApplicationAreItsFault() {
		for (String failure : List.of("null", "index", "base64", "state")) {
			assertThat(service.get("/failing?failure=" + failure)).hasStatus(405);
			assertThat(service.send("POST", "/failing?failure=" + failure, "")).as(failure)
				.isError(StandardErrorCode.INTERNAL_SERVER_ERROR);
		}
	}

	private static void assertNoFault(String body, String type) {
		for (Service each : List.of(service, lazy, filtered)) {
			for (String path : PARTS) {
				RawResponse response = send(each, path, body, type);
				assertThat(response.status()).as(path).isBetween(200, 415);
				if (response.status() != 200) {
					assertThat(response).as(path).isEnvelope();
				}
			}
		}
	}

	private static RawResponse send(Service service, String path, String body) {
		return send(service, path, body, MULTIPART);
	}

	private static RawResponse send(Service service, String path, String body, String type) {
		return service.send("POST", path, body.replace("\n", "\r\n"), "Content-Type: " + type);
	}

	record Item(String name) {

	}

	record Range(int from, int to) {

	}

	record Form(MultipartFile a) {

	}

	@Configuration(proxyBeanMethods = false)
	@TestService
	@Import(Controller.class)
	static class Application {

		@Bean
		@ConditionalOnBooleanProperty("parts.filter")
		Filter filter() {
			return (request, response, chain) -> {
				((HttpServletRequest) request).getParts();
				chain.doFilter(request, response);
			};
		}

		@Bean
		RouterFunction<ServerResponse> functions() {
			return RouterFunctions.route()
				.POST("/function", (request) -> ServerResponse.ok().body("" + request.multipartData().size()))
				.POST("/function-bind", (request) -> ServerResponse.ok().body("" + request.bind(Form.class).a()))
				.POST("/function-values",
						(request) -> ServerResponse.ok().body("" + request.body(MultiValueMap.class).size()))
				.build();
		}

	}

	@RestController
	static class Controller {

		@PostMapping("/file")
		String file(@RequestPart MultipartFile a) throws IOException {
			return a.getOriginalFilename() + a.getContentType() + a.getBytes().length;
		}

		@PostMapping("/part")
		String part(@RequestPart Part a) {
			return a.getSubmittedFileName() + a.getContentType();
		}

		@PostMapping("/item")
		String item(@RequestPart Item a) {
			return a.name();
		}

		@PostMapping("/text")
		String text(@RequestPart String a) {
			return a;
		}

		@PostMapping("/bytes")
		int bytes(@RequestPart byte[] a) {
			return a.length;
		}

		@PostMapping("/resource")
		String resource(@RequestPart InputStreamResource a) throws IOException {
			return a.getFilename() + ("b.txt".equals(a.getFilename()) ? a.contentLength() : "");
		}

		@PostMapping("/files")
		int files(@RequestPart List<MultipartFile> a) {
			return a.size();
		}

		@PostMapping("/array")
		int array(@RequestPart MultipartFile[] a) {
			return a.length;
		}

		@PostMapping("/parts")
		int parts(@RequestPart List<Part> a) {
			return a.size();
		}

		@PostMapping("/optional")
		boolean optional(@RequestPart Optional<MultipartFile> a) {
			return a.isPresent();
		}

		@PostMapping("/param")
		long param(@RequestParam MultipartFile a) {
			return a.getSize();
		}

		@PostMapping("/params")
		int params(@RequestParam List<MultipartFile> a) {
			return a.size();
		}

		@PostMapping("/string")
		String string(@RequestParam String a) {
			return a;
		}

		@PostMapping("/int")
		int integer(@RequestParam int a) {
			return a;
		}

		@PostMapping("/optional-string")
		String optionalString(@RequestParam Optional<String> a) {
			return a.orElse("none");
		}

		@PostMapping("/strings")
		int strings(@RequestParam List<String> a) {
			return a.size();
		}

		@PostMapping("/unconvertible")
		int unconvertible(@RequestParam Range a) {
			return a.from();
		}

		@PostMapping("/unconvertible-list")
		int unconvertibleList(@RequestParam List<Range> a) {
			return a.size();
		}

		@PostMapping("/form")
		String form(@ModelAttribute Form form) {
			return "ok";
		}

		@PostMapping("/multipart")
		int multipart(MultipartHttpServletRequest request) {
			return request.getFileMap().size() + String.valueOf(request.getMultipartHeaders("a")).length();
		}

		@PostMapping("/multipart-request")
		int multipartRequest(MultipartRequest request) {
			return request.getFileMap().size();
		}

		@PostMapping("/request")
		int request(HttpServletRequest request) throws IOException, ServletException {
			return request.getParts().size();
		}

		@PostMapping("/request-part")
		boolean requestPart(HttpServletRequest request) throws IOException, ServletException {
			return request.getPart("a") != null;
		}

		@PostMapping("/values")
		String values(@RequestBody MultiValueMap<String, String> values) {
			return "ok";
		}

		@PostMapping("/entity")
		String entity(HttpEntity<MultiValueMap<String, String>> values) {
			return "ok";
		}

		@PostMapping("/failing")
		String failing(@RequestParam String failure) {
			return switch (failure) {
				case "null" -> ((String) null).trim();
				case "index" -> Arrays.asList("a").get(1);
				case "base64" -> new String(Base64.getDecoder().decode("!!!"));
				default -> throw new IllegalStateException("Current request is not of type [a]");
			};
		}

	}

}

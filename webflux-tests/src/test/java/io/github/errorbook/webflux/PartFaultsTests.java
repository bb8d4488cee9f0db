package io.github.errorbook.webflux;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client does wrong with the parts of a body is its own fault, however the service
 * asks for them. What Spring takes for no fault is answered.
 */
class PartFaultsTests {

	private static final List<String> PATHS = List.of("/file", "/field", "/part", "/item", "/text", "/files", "/flux",
			"/mono", "/form", "/exchange", "/map", "/parts", "/events", "/function", "/extractor");

	private static final String NAME = "Content-Disposition: form-data; name=\"a\"";

	private static final String FILE = NAME + "; filename=\"a.txt\"";

	private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=b";

	/* Java changes how it calls a method after 15 calls. */
	private static final int CALLS = 40;

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@ParameterizedTest
	@ValueSource(strings = { "garbage", "a/b/c", "text/plain; charset=nope", "/", ";" })
	void partWithAMalformedMediaTypeIsInvalid(String type) {
		for (String path : PATHS) {
			assertThat(send(path, NAME + "\nContent-Type: " + type + "\n")).as(path).hasStatus(400).isEnvelope();
			assertThat(send(path, FILE + "\nContent-Type: " + type + "\n")).as(path).hasStatus(400).isEnvelope();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Disposition: form-data; name", "Content-Disposition: ;;;",
			NAME + "; filename*=UTF-16''a", NAME + "; filename*=UTF-8''%ZZ", NAME + "; filename=\"=?nope?Q?a?=\"",
			NAME + "; filename=\"=?UTF-8?Q?=ZZ?=\"" })
	void partWithAMalformedHeaderIsInvalid(String header) {
		for (String path : PATHS) {
			assertThat(send(path, header + "\n")).as(path).hasStatus(400).isEnvelope();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Content-Disposition: \n", "Content-Disposition: form-data\n" })
	void partWithoutNameIsInvalidWhereItsNameIsAskedFor(String headers) {
		for (String path : PATHS) {
			boolean asked = !List.of("/parts", "/events", "/extractor").contains(path);
			assertThat(send(path, headers)).as(path).hasStatus(asked ? 400 : 200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Disposition: form-data; name=\n", "Content-Disposition: form-data; name=\"\"\n",
			"Content-Disposition: attachment; name=\"a\"\n", "Content-Disposition: form-data; name=\"a\n",
			NAME + "; filename*=a\n", NAME + "; size=x\n", NAME + "; creation-date=x\n",
			NAME + "; filename=\"=?UTF-8?B?!!!?=\"\n", "no colon\n" + NAME + "\n", NAME + "\nno colon\n",
			NAME + "\n: x\n", NAME + "\nX-A: \u00e4\n", NAME + "\n folded\n", NAME + "\nContent-Type: \n",
			NAME + "\nContent-Type: */*\n", FILE + "\nContent-Type: text/plain; charset\n" })
	void oddPartIsNoFaultOfTheService(String headers) {
		for (String path : PATHS) {
			assertThat(send(path, headers).status()).as(path).isBetween(200, 415);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/file", "/files", "/flux", "/mono" })
	void fieldInPlaceOfAFileIsInvalid(String path) {
		for (int i = 0; i < CALLS; i++) {
			assertThat(send(path, NAME + "\n")).hasStatus(400).isEnvelope();
			assertThat(send(path, NAME + "\nContent-Type: application/json\n")).hasStatus(400).isEnvelope();
		}
		assertThat(send(path, FILE + "\n")).hasStatus(200);
	}

	@Test
	void fileInPlaceOfAFieldIsInvalid() {
		for (int i = 0; i < CALLS; i++) {
			assertThat(send("/field", FILE + "\n")).hasStatus(400).isEnvelope();
		}
		assertThat(send("/field", NAME + "\n")).hasStatus(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/x-ndjson", "text/plain", "application/octet-stream" })
	void bodyInPlaceOfAFormIsNotSupported(String type) {
		for (String path : List.of("/map", "/values", "/parts", "/events")) {
			assertThat(service.send("POST", path, "{\"a\": 1}", "Content-Type: " + type)).as(path)
				.hasStatus(415)
				.isEnvelope();
		}
	}

	@Test
	void wrongValueForARecordOfAFunctionalEndpointIsInvalid() {
		assertThat(service.get("/bind?count=x")).hasStatus(400).isEnvelope();
		assertThat(service.get("/bind?count=1")).hasStatus(200);
	}

	@Test
	void mediaTypeOfPartsIsNamed() {
		assertThat(service.post("/parts", "{}")).hasHeader("Accept", "multipart/form-data");
	}

	private static RawResponse send(String path, String headers) {
		String body = ("--b\n" + headers + "\nx\n--b--\n").replace("\n", "\r\n");
		return service.send("POST", path, body, MULTIPART);
	}

	record Numbers(int count) {

	}

	record Item(String name) {

	}

	record Form(FilePart a) {

	}

	@Configuration(proxyBeanMethods = false)
	@TestService
	@Import(Controller.class)
	static class Application {

		@Bean
		RouterFunction<ServerResponse> functions() {
			return RouterFunctions.route()
				.POST("/function", (request) -> request.multipartData().flatMap((data) -> ServerResponse.ok().build()))
				.GET("/bind",
						(request) -> request.bind(Numbers.class).flatMap((numbers) -> ServerResponse.ok().build()))
				.POST("/extractor",
						(request) -> request.body(BodyExtractors.toParts()).then(ServerResponse.ok().build()))
				.build();
		}

	}

	@RestController
	static class Controller {

		@PostMapping("/file")
		String file(@RequestPart FilePart a) {
			return a.filename();
		}

		@PostMapping("/field")
		String field(@RequestPart FormFieldPart a) {
			return a.value();
		}

		@PostMapping("/part")
		String part(@RequestPart Part a) {
			return a.name();
		}

		@PostMapping("/item")
		String item(@RequestPart Item a) {
			return a.name();
		}

		@PostMapping("/text")
		String text(@RequestPart String a) {
			return a;
		}

		@PostMapping("/files")
		String files(@RequestPart List<FilePart> a) {
			return a.get(0).filename();
		}

		@PostMapping("/flux")
		Flux<String> flux(@RequestPart Flux<FilePart> a) {
			return a.map(FilePart::filename);
		}

		@PostMapping("/mono")
		Mono<String> mono(@RequestPart Mono<FilePart> a) {
			return a.map(FilePart::filename);
		}

		@PostMapping("/form")
		String form(@ModelAttribute Form form) {
			return (form.a() != null) ? form.a().filename() : "none";
		}

		@PostMapping("/exchange")
		Mono<String> exchange(ServerWebExchange exchange) {
			return exchange.getMultipartData().map((data) -> "ok");
		}

		@PostMapping("/map")
		Mono<String> map(@RequestBody Mono<MultiValueMap<String, Part>> parts) {
			return parts.map((data) -> "ok");
		}

		@PostMapping("/values")
		String values(@RequestBody MultiValueMap<String, String> values) {
			return "ok";
		}

		@PostMapping("/parts")
		Mono<String> parts(@RequestBody Flux<Part> parts) {
			return parts.then(Mono.just("ok"));
		}

		@PostMapping("/events")
		Mono<String> events(@RequestBody Flux<PartEvent> events) {
			return events.then(Mono.just("ok"));
		}

	}

}

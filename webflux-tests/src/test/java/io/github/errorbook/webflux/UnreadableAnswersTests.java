package io.github.errorbook.webflux;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import io.github.errorbook.catalog.StandardErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What another service answered and {@code WebClient} cannot read is not the fault of the
 * client, though the same reader fails over it as over the body of a request.
 */
class UnreadableAnswersTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final ResolvableType VALUES = ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class,
			String.class);

	private static final ResolvableType PARTS = ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class,
			Part.class);

	private static volatile Case answer = new Case("none", "text/plain", "", VALUES);

	private static DisposableServer upstream;

	@RegisterExtension
	static final NettyService service = NettyService.of(Application.class);

	@BeforeAll
	static void start() {
		upstream = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> response.header("Content-Type", answer.contentType)
				.sendString(Mono.just(answer.body)))
			.bindNow();
		Application.client = WebClient.builder()
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(1024))
			.baseUrl("http://127.0.0.1:" + upstream.port())
			.build();
	}

	@AfterAll
	static void stop() {
		upstream.disposeNow();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void answerThatCannotBeReadIsABadOne(Case current) {
		answer = current;
		for (String path : List.of("/retrieved", "/exchanged", "/stream", "/elsewhere", "/blocking")) {
			assertThat(service.get(path)).as(path)
				.isError(StandardErrorCode.BAD_GATEWAY)
				.hasNoHeader("Accept")
				.leaksNothingOf("secret", "127.0.0.1");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void formThatIsExtractedIsABadOne(Case current) {
		answer = current;
		assertThat(service.get("/form")).isError(StandardErrorCode.BAD_GATEWAY).leaksNothingOf("secret", "127.0.0.1");
	}

	static Stream<Case> cases() {
		return Stream.of(forms(), parts(), others()).flatMap((cases) -> cases);
	}

	private static Stream<Case> forms() {
		return Stream.of(new Case("form with a malformed escape", FORM, "secret=%zz", VALUES),
				new Case("form that ends in an escape", FORM, "secret=%", VALUES),
				new Case("form that is too large", FORM, "secret=" + "x".repeat(2000), VALUES),
				new Case("form of an unknown charset", FORM + ";charset=nix", "secret=1", VALUES));
	}

	private static Stream<Case> parts() {
		return Stream.of(new Case("parts without a boundary", "multipart/form-data", "secret", PARTS),
				new Case("parts that end early", "multipart/form-data;boundary=b", "--b\r\nContent-Disp", PARTS),
				new Case("part with a malformed header", "multipart/form-data;boundary=b",
						"--b\r\nContent-Disposition: ;;\r\n\r\nsecret\r\n--b--", PARTS),
				new Case("part of no type", "multipart/form-data;boundary=b",
						"--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: secret\r\n\r\nx\r\n--b--",
						PARTS));
	}

	private static Stream<Case> others() {
		return Stream.of(json("JSON in place of a form", "{}", VALUES), json("JSON in place of parts", "{}", PARTS),
				json("JSON that ends early", "{\"secret\": ", Item.class),
				json("value of the wrong type", "{\"n\": \"secret\"}", Item.class),
				json("value that is refused", "{\"n\": -1}", Item.class),
				json("JSON that is too large", "{\"name\": \"" + "x".repeat(2000) + "\"}", Item.class),
				new Case("JSON of an unknown charset", "application/json;charset=nix", "{}", type(Item.class)),
				new Case("line of JSON", "application/x-ndjson", "{}\n{secret\n", type(Item.class)),
				new Case("text that is too large", "text/plain", "x".repeat(2000), type(String.class)),
				new Case("text of an unknown charset", "text/plain;charset=nix", "secret", type(String.class)),
				new Case("page in place of JSON", "text/html", "secret", type(Item.class)),
				new Case("CBOR", "application/cbor", "\u0001x", type(Item.class)));
	}

	private static Case json(String name, String body, Class<?> type) {
		return json(name, body, type(type));
	}

	private static Case json(String name, String body, ResolvableType type) {
		return new Case(name, "application/json", body, type);
	}

	private static ResolvableType type(Class<?> type) {
		return ResolvableType.forClass(type);
	}

	record Case(String name, String contentType, String body, ResolvableType type) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	record Item(String name, Integer n) {

		Item {
			if (n != null && n < 0) {
				throw new IllegalArgumentException("secret");
			}
		}

	}

	@TestService
	@RestController
	static class Application {

		static volatile WebClient client;

		@GetMapping("/retrieved")
		Mono<?> retrieved() {
			return client.get().retrieve().bodyToMono(type());
		}

		@GetMapping("/exchanged")
		Mono<?> exchanged() {
			return client.get().exchangeToMono((response) -> response.bodyToMono(type()));
		}

		@GetMapping("/stream")
		Mono<?> stream() {
			return client.get().exchangeToFlux((response) -> response.bodyToFlux(type())).collectList();
		}

		@GetMapping("/elsewhere")
		Mono<?> elsewhere() {
			return exchanged().subscribeOn(Schedulers.parallel()).publishOn(Schedulers.parallel());
		}

		@GetMapping("/blocking")
		Mono<?> blocking() {
			return Mono.fromCallable(() -> exchanged().block()).subscribeOn(Schedulers.boundedElastic());
		}

		@GetMapping("/form")
		Mono<?> form() {
			return client.get().exchangeToMono((response) -> response.body(BodyExtractors.toFormData()));
		}

		private static ParameterizedTypeReference<?> type() {
			return ParameterizedTypeReference.forType(answer.type.getType());
		}

	}

}

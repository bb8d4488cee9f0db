package io.github.errorbook.webflux;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.RequestEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.wire.kit.OperationTargets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the OpenAPI document says of an operation of a WebFlux service is what its
 * requests get: each code that is listed arises, and no other does.
 */
class OpenApiTests {

	private static final String[] NOTHING = {};

	@RegisterExtension
	static final NettyService service = NettyService.of(Arguments.class, "springdoc.api-docs.enabled=true",
			"spring.http.codecs.max-in-memory-size=1KB", "spring.webflux.multipart.max-headers-size=1KB");

	private static OpenApiDocument document;

	@BeforeAll
	static void readDocument() {
		document = OpenApiDocument.of(service);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /none                    |
			GET /path/text/{a}           |
			GET /path/number/{a}         | INVALID_REQUEST
			GET /path/month/{a}          | INVALID_REQUEST
			GET /path/texts/{a}          |
			GET /path/uuids/{a}          | INVALID_REQUEST
			GET /query/required          | INVALID_REQUEST
			GET /query/optional          |
			GET /query/default           |
			GET /query/nullable          |
			GET /query/wrapped           |
			GET /query/wrapped-number    | INVALID_REQUEST
			GET /query/implicit          |
			GET /query/implicit-number   | INVALID_REQUEST
			GET /query/map               |
			GET /header                  | INVALID_REQUEST
			GET /headers                 |
			GET /cookie                  | INVALID_REQUEST
			GET /matrix/{a}              | INVALID_REQUEST
			GET /value                   |
			GET /resolved                |
			GET /form/texts              |
			GET /form/numbers            | INVALID_REQUEST
			GET /form/nested             | INVALID_REQUEST
			GET /form/bean               | INVALID_REQUEST
			GET /form/result             | INVALID_REQUEST
			GET /form/published          | INVALID_REQUEST
			POST /form/posted            | INVALID_REQUEST PAYLOAD_TOO_LARGE
			GET /produces                | NOT_ACCEPTABLE
			GET /params                  | INVALID_REQUEST
			GET /valid/form              | VALIDATION_FAILED
			GET /valid/form/result       |
			GET /valid/constrained/{a}   | INVALID_REQUEST VALIDATION_FAILED
			GET /valid/elements          | INVALID_REQUEST VALIDATION_FAILED
			POST /none                   |
			GET /form/bean/result        |
			POST /form/posted/texts      | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /body                   | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/mono              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/flux              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/future            | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/optional          | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/map               | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/object            | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/text              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/text/mono         | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/text/flux         | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/text/optional     | PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/bytes             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/bytes/mono        | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/buffer            | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/buffers           | INVALID_REQUEST UNSUPPORTED_MEDIA_TYPE
			POST /body/data              | INVALID_REQUEST UNSUPPORTED_MEDIA_TYPE
			POST /body/resource          | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/form              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/form/mono         | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/parts             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /body/parts/flux        | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity                 | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/mono            | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/flux            | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/text            | PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/bytes           | PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/raw             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/void            | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/object          | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /entity/request         | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /file                   | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /file/mono              | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /file/flux              | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /file/optional          | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /files                  | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /part/any               | INVALID_REQUEST PAYLOAD_TOO_LARGE
			POST /part                   | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /part/mono              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /part/flux              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /part/text              | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /part/buffers           | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /part/optional          | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /consumes               | UNSUPPORTED_MEDIA_TYPE
			POST /valid                  | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			POST /valid/mono             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			POST /valid/flux             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			POST /valid/list             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			POST /valid/entity           | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			POST /valid/entity/mono      | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			POST /valid/free             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /valid/unmarked         | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE
			POST /valid/part             | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE VALIDATION_FAILED
			""")
	void operationReturnsWhatDocumentSays(String operation, @Nullable String codes) {
		String[] parts = operation.split(" ");
		assertThat(document.codes(parts[0], parts[1])).containsExactly((codes != null) ? codes.split(" ") : NOTHING)
			.isEqualTo(Provocations.codes(service, parts[0], parts[1]));
	}

	record Constrained(@NotBlank String name) {

	}

	@TestService
	@RestController
	static class Arguments extends OperationTargets implements WebFluxConfigurer {

		@Override
		public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
			configurer.addCustomResolver(new HandlerMethodArgumentResolver() {

				@Override
				public boolean supportsParameter(MethodParameter parameter) {
					return parameter.getParameterType() == Caller.class;
				}

				@Override
				public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context,
						ServerWebExchange exchange) {
					return Mono.just(new Caller(1));
				}

			});
		}

		@GetMapping("/none")
		void none(ServerWebExchange exchange, Locale locale) {
		}

		@GetMapping("/form/published")
		Mono<Void> formPublished(@ModelAttribute Mono<Numbers> a) {
			return a.then();
		}

		@PostMapping("/form/posted")
		void formPosted(@ModelAttribute Numbers a) {
		}

		@GetMapping("/form/bean/result")
		void formBeanResult(Bean a, BindingResult result) {
		}

		@PostMapping("/form/posted/texts")
		void formPostedTexts(Texts a) {
		}

		@PostMapping("/none")
		void noneOfPost() {
		}

		@PostMapping("/body/mono")
		Mono<Void> bodyMono(@RequestBody Mono<Numbers> a) {
			return a.then();
		}

		@PostMapping("/body/flux")
		Mono<Void> bodyFlux(@RequestBody Flux<Numbers> a) {
			return a.then();
		}

		@PostMapping("/body/future")
		Mono<Void> bodyFuture(@RequestBody CompletableFuture<Numbers> a) {
			return Mono.fromFuture(a).then();
		}

		@PostMapping("/body/optional")
		void bodyOptional(@RequestBody(required = false) Numbers a) {
		}

		@PostMapping("/body/map")
		void bodyMap(@RequestBody Map<String, Object> a) {
		}

		@PostMapping("/body/object")
		void bodyObject(@RequestBody Object a) {
		}

		@PostMapping("/body/text/mono")
		Mono<Void> bodyTextMono(@RequestBody Mono<String> a) {
			return a.then();
		}

		@PostMapping("/body/text/flux")
		Mono<Void> bodyTextFlux(@RequestBody Flux<String> a) {
			return a.then();
		}

		@PostMapping("/body/bytes/mono")
		Mono<Void> bodyBytesMono(@RequestBody Mono<byte[]> a) {
			return a.then();
		}

		@PostMapping("/body/buffer")
		void bodyBuffer(@RequestBody ByteBuffer a) {
		}

		@PostMapping("/body/buffers")
		Mono<Void> bodyBuffers(@RequestBody Flux<ByteBuffer> a) {
			return a.then();
		}

		@PostMapping("/body/data")
		Mono<Void> bodyData(@RequestBody Flux<DataBuffer> a) {
			return a.doOnNext(DataBufferUtils::release).then();
		}

		@PostMapping("/body/form")
		void bodyForm(@RequestBody MultiValueMap<String, String> a) {
		}

		@PostMapping("/body/form/mono")
		Mono<Void> bodyFormMono(@RequestBody Mono<MultiValueMap<String, String>> a) {
			return a.then();
		}

		@PostMapping("/body/parts")
		void bodyParts(@RequestBody MultiValueMap<String, Part> a) {
		}

		@PostMapping("/body/parts/flux")
		Mono<Void> bodyPartsFlux(@RequestBody Flux<Part> a) {
			return a.concatMap((part) -> part.content().doOnNext(DataBufferUtils::release).then()).then();
		}

		@PostMapping("/entity/mono")
		Mono<Void> entityMono(HttpEntity<Mono<Numbers>> a) {
			return a.getBody().then();
		}

		@PostMapping("/entity/flux")
		Mono<Void> entityFlux(HttpEntity<Flux<Numbers>> a) {
			return a.getBody().then();
		}

		@PostMapping("/entity/text")
		void entityText(HttpEntity<String> a) {
		}

		@PostMapping("/entity/void")
		void entityVoid(HttpEntity<Void> a) {
		}

		@PostMapping("/entity/object")
		void entityObject(HttpEntity<Object> a) {
		}

		@PostMapping("/entity/request")
		void entityRequest(RequestEntity<Numbers> a) {
		}

		@PostMapping("/file")
		void file(@RequestPart FilePart a) {
		}

		@PostMapping("/file/mono")
		Mono<Void> fileMono(@RequestPart("a") Mono<FilePart> a) {
			return a.then();
		}

		@PostMapping("/file/flux")
		Mono<Void> fileFlux(@RequestPart("a") Flux<FilePart> a) {
			return a.then();
		}

		@PostMapping("/file/optional")
		void fileOptional(@RequestPart(name = "a", required = false) FilePart a) {
		}

		@PostMapping("/files")
		void files(@RequestPart("a") List<FilePart> a) {
		}

		@PostMapping("/part/any")
		void partAny(@RequestPart("a") Part a) {
		}

		@PostMapping("/part")
		void part(@RequestPart("a") Numbers a) {
		}

		@PostMapping("/part/mono")
		Mono<Void> partMono(@RequestPart("a") Mono<Numbers> a) {
			return a.then();
		}

		@PostMapping("/part/flux")
		Mono<Void> partFlux(@RequestPart("a") Flux<Numbers> a) {
			return a.then();
		}

		@PostMapping("/part/text")
		void partText(@RequestPart("a") String a) {
		}

		@PostMapping("/part/buffers")
		Mono<Void> partBuffers(@RequestPart("a") Flux<DataBuffer> a) {
			return a.doOnNext(DataBufferUtils::release).then();
		}

		@PostMapping("/part/optional")
		void partOptional(@RequestPart(name = "a", required = false) Numbers a) {
		}

		@GetMapping("/valid/form")
		void validForm(@Valid Constrained a) {
		}

		@GetMapping("/valid/form/result")
		void validFormResult(@Valid Constrained a, BindingResult result) {
		}

		@GetMapping("/valid/constrained/{a}")
		void validConstrained(@PathVariable @Positive int a) {
		}

		@GetMapping("/valid/elements")
		void validElements(@RequestParam List<@NotBlank String> a) {
		}

		@PostMapping("/valid")
		void valid(@Valid @RequestBody Constrained a) {
		}

		@PostMapping("/valid/unmarked")
		void validUnmarked(@RequestBody Constrained a) {
		}

		@PostMapping("/valid/free")
		void validFree(@Valid @RequestBody Numbers a) {
		}

		@PostMapping("/valid/mono")
		Mono<Void> validMono(@Validated @RequestBody Mono<Constrained> a) {
			return a.then();
		}

		@PostMapping("/valid/flux")
		Mono<Void> validFlux(@Valid @RequestBody Flux<Constrained> a) {
			return a.then();
		}

		@PostMapping("/valid/list")
		void validList(@Valid @RequestBody List<Constrained> a) {
		}

		@PostMapping("/valid/entity")
		void validEntity(@Valid HttpEntity<Constrained> a) {
		}

		@PostMapping("/valid/entity/mono")
		Mono<Void> validEntityMono(@Valid HttpEntity<Mono<Constrained>> a) {
			return a.getBody().then();
		}

		@PostMapping("/valid/part")
		void validPart(@Valid @RequestPart("a") Constrained a) {
		}

	}

}

package io.github.errorbook.source.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.errorbook.describe.DescribedService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring MVC adds to operations: exactly that, and nothing else.
 */
class ErrorReasonTests {

	private final WebApplicationContextRunner service = DescribedService.runner()
		.withUserConfiguration(Arguments.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "GET /none |", "GET /path/text/{a} |",
			"GET /path/number/{a} | INVALID_REQUEST", "GET /path/month/{a} | INVALID_REQUEST", "GET /path/texts/{a} |",
			"GET /path/uuids/{a} | INVALID_REQUEST", "GET /query/required | INVALID_REQUEST", "GET /query/optional |",
			"GET /query/default |", "GET /query/nullable |", "GET /query/wrapped |",
			"GET /query/wrapped-number | INVALID_REQUEST", "GET /query/implicit |",
			"GET /query/implicit-number | INVALID_REQUEST", "GET /query/map |", "GET /header | INVALID_REQUEST",
			"GET /headers |", "GET /cookie | INVALID_REQUEST", "GET /matrix/{a} | INVALID_REQUEST", "GET /value |",
			"GET /resolved |", "GET /form/texts |", "GET /form/numbers | INVALID_REQUEST",
			"GET /form/nested | INVALID_REQUEST", "GET /form/bean | INVALID_REQUEST", "GET /form/result |",
			"POST /body | INVALID_REQUEST UNSUPPORTED_MEDIA_TYPE", "POST /body/text | INVALID_REQUEST",
			"POST /body/text/optional |", "POST /body/bytes | INVALID_REQUEST", "POST /body/resource | INVALID_REQUEST",
			"POST /entity | INVALID_REQUEST UNSUPPORTED_MEDIA_TYPE", "POST /entity/bytes |", "POST /entity/raw |",
			"POST /file | INVALID_REQUEST PAYLOAD_TOO_LARGE", "POST /files | INVALID_REQUEST PAYLOAD_TOO_LARGE",
			"POST /part/file | INVALID_REQUEST PAYLOAD_TOO_LARGE",
			"POST /part | INVALID_REQUEST PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE",
			"POST /consumes | UNSUPPORTED_MEDIA_TYPE", "GET /produces | NOT_ACCEPTABLE",
			"GET /params | INVALID_REQUEST" })
	void operationReturns(String operation, @Nullable String codes) {
		this.service.run((context) -> assertThat(DescribedService.codes(context).get(operation))
			.containsExactly((codes != null) ? codes.split(" ") : new String[0]));
	}

	@Test
	void fileWithoutLimitIsNeverTooLarge() {
		this.service
			.withPropertyValues("spring.servlet.multipart.max-file-size=-1",
					"spring.servlet.multipart.max-request-size=-1")
			.run((context) -> assertThat(DescribedService.codes(context)).containsEntry("POST /file",
					List.of("INVALID_REQUEST")));
	}

	@Test
	void versionedServiceRefusesWrongVersion() {
		this.service
			.withPropertyValues("spring.mvc.apiversion.use.header=X-Version", "spring.mvc.apiversion.supported=1.0")
			.run((context) -> assertThat(DescribedService.codes(context)).containsEntry("GET /none",
					List.of("INVALID_REQUEST")));
	}

	record Texts(String first, List<String> others) {

	}

	record Numbers(String first, int count) {

	}

	record Nested(Texts texts, Numbers numbers) {

	}

	public static class Bean {

		private int count;

		private Bean parent;

		public int getCount() {
			return this.count;
		}

		public void setCount(int count) {
			this.count = count;
		}

		public Bean getParent() {
			return this.parent;
		}

		public void setParent(Bean parent) {
			this.parent = parent;
		}

	}

	record Caller(int id) {

	}

	@RestController
	static class Arguments implements WebMvcConfigurer {

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(new HandlerMethodArgumentResolver() {

				@Override
				public boolean supportsParameter(MethodParameter parameter) {
					return parameter.getParameterType() == Caller.class;
				}

				@Override
				public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
						NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
					return new Caller(1);
				}

			});
		}

		@GetMapping("/none")
		void none(HttpServletRequest request, Locale locale) {
		}

		@GetMapping("/path/text/{a}")
		void pathText(@PathVariable String a) {
		}

		@GetMapping("/path/number/{a}")
		void pathNumber(@PathVariable long a) {
		}

		@GetMapping("/path/month/{a}")
		void pathMonth(@PathVariable YearMonth a) {
		}

		@GetMapping("/path/texts/{a}")
		void pathTexts(@PathVariable List<String> a) {
		}

		@GetMapping("/path/uuids/{a}")
		void pathUuids(@PathVariable UUID[] a) {
		}

		@GetMapping("/query/required")
		void queryRequired(@RequestParam String a) {
		}

		@GetMapping("/query/optional")
		void queryOptional(@RequestParam(required = false) String a) {
		}

		@GetMapping("/query/default")
		void queryDefault(@RequestParam(defaultValue = "b") String a) {
		}

		@GetMapping("/query/nullable")
		void queryNullable(@RequestParam @Nullable String a) {
		}

		@GetMapping("/query/wrapped")
		void queryWrapped(@RequestParam Optional<String> a) {
		}

		@GetMapping("/query/wrapped-number")
		void queryWrappedNumber(@RequestParam Optional<Integer> a) {
		}

		@GetMapping("/query/implicit")
		void queryImplicit(String a) {
		}

		@GetMapping("/query/implicit-number")
		void queryImplicitNumber(Integer a) {
		}

		@GetMapping("/query/map")
		void queryMap(@RequestParam Map<String, String> a) {
		}

		@GetMapping("/header")
		void header(@RequestHeader("X-A") String a) {
		}

		@GetMapping("/headers")
		void headers(@RequestHeader HttpHeaders a) {
		}

		@GetMapping("/cookie")
		void cookie(@CookieValue String a) {
		}

		@GetMapping("/matrix/{a}")
		void matrix(@PathVariable String a, @MatrixVariable String b) {
		}

		@GetMapping("/value")
		void value(@Value("${none:1}") int a) {
		}

		@GetMapping("/resolved")
		void resolved(Caller caller) {
		}

		@GetMapping("/form/texts")
		void formTexts(Texts a) {
		}

		@GetMapping("/form/numbers")
		void formNumbers(Numbers a) {
		}

		@GetMapping("/form/nested")
		void formNested(@ModelAttribute Nested a) {
		}

		@GetMapping("/form/bean")
		void formBean(Bean a) {
		}

		@GetMapping("/form/result")
		void formResult(Numbers a, BindingResult result) {
		}

		@PostMapping("/body")
		void body(@RequestBody Numbers a) {
		}

		@PostMapping("/body/text")
		void bodyText(@RequestBody String a) {
		}

		@PostMapping("/body/text/optional")
		void bodyTextOptional(@RequestBody(required = false) String a) {
		}

		@PostMapping("/body/bytes")
		void bodyBytes(@RequestBody byte[] a) {
		}

		@PostMapping("/body/resource")
		void bodyResource(@RequestBody Resource a) {
		}

		@PostMapping("/entity")
		void entity(HttpEntity<Numbers> a) {
		}

		@PostMapping("/entity/bytes")
		void entityBytes(HttpEntity<byte[]> a) {
		}

		@PostMapping("/entity/raw")
		void entityRaw(HttpEntity<?> a) {
		}

		@PostMapping("/file")
		void file(@RequestParam MultipartFile a) {
		}

		@PostMapping("/files")
		void files(@RequestParam List<MultipartFile> a) {
		}

		@PostMapping("/part/file")
		void partFile(@RequestPart MultipartFile a) {
		}

		@PostMapping("/part")
		void part(@RequestPart Numbers a) {
		}

		@PostMapping(path = "/consumes", consumes = MediaType.TEXT_PLAIN_VALUE)
		void consumes() {
		}

		@GetMapping(path = "/produces", produces = MediaType.TEXT_PLAIN_VALUE)
		String produces() {
			return "";
		}

		@GetMapping(path = "/params", params = "a=b")
		void params() {
		}

	}

}

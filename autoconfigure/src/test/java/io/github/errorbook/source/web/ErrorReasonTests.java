package io.github.errorbook.source.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
import io.github.errorbook.wire.kit.OperationTargets;

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

	@RestController
	static class Arguments extends OperationTargets implements WebMvcConfigurer {

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

	}

}

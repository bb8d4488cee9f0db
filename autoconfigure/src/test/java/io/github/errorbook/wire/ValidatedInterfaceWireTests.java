package io.github.errorbook.wire;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Controllers whose parameters are annotated somewhere else, as generators for OpenAPI
 * write them: whoever validates the arguments, clients read the names that they wrote.
 */
@ParameterizedClass
@MethodSource("services")
class ValidatedInterfaceWireTests {

	private static io.github.errorbook.wire.kit.Service service;

	@Parameter(0)
	Container container;

	@Parameter(1)
	String property;

	static Stream<Arguments> services() {
		return Stream.of(Container.values())
			.flatMap((container) -> Stream.of("false", "true")
				.map((adapted) -> "spring.validation.method.adapt-constraint-violations=" + adapted)
				.map((property) -> Arguments.of(container, property)));
	}

	@BeforeParameterizedClassInvocation
	static void start(Container container, String property) {
		service = io.github.errorbook.wire.kit.Service.start(container, Application.class, property,
				"spring.jackson.property-naming-strategy=SNAKE_CASE", "errorbook.response.violation-include=in");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		service.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/overriding", "/inheriting", "/delegating", "/annotated", "/plain" })
	void argumentsHaveTheNamesThatTheClientWrote(String path) {
		assertViolations(service.get(path + "/0/a;color=r?page_size=0&tag_list=a&tag_list=", "X-Tenant-Id: t",
				"Cookie: theme_name=dark"), """
						[{'field': 'X-Tenant-Id', 'message': 'size must be between 2 and 8', 'in': 'header'},
						{'field': 'color', 'message': 'size must be between 2 and 8', 'in': 'path'},
						{'field': 'page_size', 'message': 'must be greater than or equal to 1', 'in': 'query'},
						{'field': 'pet_id', 'message': 'must be greater than or equal to 1', 'in': 'path'},
						{'field': 'tag_list[1]', 'message': 'must not be blank', 'in': 'query'},
						{'field': 'theme_name', 'message': 'size must be between 0 and 3', 'in': 'cookie'}]""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/overriding", "/inheriting", "/delegating", "/annotated", "/plain" })
	void bodyHasTheNamesOfItsJson(String path) {
		assertViolations(service.post(path + "/pets", "[{\"pet_name\": \"a\"}, {\"pet_name\": \"\"}]"),
				"[{'field': '[1].pet_name', 'message': 'must not be blank', 'in': 'body'}]");
		assertViolations(service.post(path + "/pets", "[]"),
				"[{'field': '', 'message': 'must not be empty', 'in': 'body'}]");
		assertViolations(service.post(path + "/pet?dry_run=0", "{\"pet_name\": \"\"}"),
				"[{'field': 'pet_name', 'message': 'must not be blank', 'in': 'body'}]");
		assertViolations(service.post(path + "/pet?dry_run=2", "{\"pet_name\": \"a\"}"),
				"[{'field': 'dry_run', 'message': 'must be less than or equal to 1', 'in': 'query'}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/overriding", "/inheriting", "/delegating", "/annotated", "/plain" })
	void objectOfParametersHasTheirNames(String path) {
		assertViolations(service.get(path + "/search?max-age=0"),
				"[{'field': 'max-age', 'message': 'must be greater than or equal to 1', 'in': 'query'}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/overriding", "/inheriting", "/delegating", "/annotated", "/plain" })
	void partHasItsNameAndWhatIsInsideHasThatOfItsJson(String path) {
		assertViolations(upload(path + "/upload", "{\"pet_name\": \"\"}", "[\"a\"]"),
				"[{'field': 'pet_name', 'message': 'must not be blank', 'in': 'part'}]");
		assertViolations(upload(path + "/upload", "{\"pet_name\": \"a\"}", "[\"a\", \"\"]"),
				"[{'field': '[1]', 'message': 'must not be blank', 'in': 'part'}]");
		assertViolations(upload(path + "/upload", "{\"pet_name\": \"a\"}", "[]"),
				"[{'field': 'tag_list', 'message': 'must not be empty', 'in': 'part'}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/overriding", "/inheriting", "/delegating", "/annotated", "/plain" })
	void partThatCannotBeReadIsAPart(String path) {
		assertThat(upload(path + "/upload", "{\"pet_name\": {}}", "[\"a\"]")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field': 'pet_name', 'message': 'must be text', 'in': 'part'}]");
		assertThat(service.post(path + "/pet?dry_run=0", "{\"pet_name\": {}}")).isError(
				StandardErrorCode.INVALID_REQUEST, "[{'field': 'pet_name', 'message': 'must be text', 'in': 'body'}]");
	}

	private static RawResponse upload(String path, String pet, String tags) {
		String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: application/json\r\n\r\n%s\r\n";
		return service.send("POST", path,
				part.formatted("pet_data", pet) + part.formatted("tag_list", tags) + "--b--\r\n",
				"Content-Type: multipart/form-data; boundary=b");
	}

	@Test
	void parameterOfAGenericInterfaceHasItsName() {
		assertViolations(service.post("/generic?dry_run=2", "{\"pet_name\": \"a\"}"),
				"[{'field': 'dry_run', 'message': 'must be less than or equal to 1', 'in': 'query'}]");
		assertViolations(service.post("/generic?dry_run=0", "{\"pet_name\": \"\"}"),
				"[{'field': 'pet_name', 'message': 'must not be blank', 'in': 'body'}]");
	}

	@Test
	void parameterWithoutAnnotationOfSpringHasItsOwnName() {
		assertViolations(service.get("/implicit?limit=0"),
				"[{'field': 'limit', 'message': 'must be greater than or equal to 1', 'in': 'query'}]");
	}

	@Test
	void argumentOfAServiceHasNoNameOfTheWeb() {
		assertViolations(service.get("/service"),
				"[{'field': 'pageSize', 'message': 'must be greater than or equal to 1'}]");
		assertViolations(service.get("/service/list"), "[{'field': '[1]', 'message': 'must not be blank'}]");
	}

	@Test
	void proxyOfTheInterfaceAloneMakesNoDifference() {
		try (io.github.errorbook.wire.kit.Service interfaces = io.github.errorbook.wire.kit.Service.start(
				this.container, Interfaces.class, this.property, "spring.aop.proxy-target-class=false",
				"errorbook.response.violation-include=in")) {
			assertViolations(interfaces.get("/interface?page_size=0&tag_list=a&tag_list="), """
					[{'field': 'page_size', 'message': 'must be greater than or equal to 1', 'in': 'query'},
					{'field': 'tag_list[1]', 'message': 'must not be blank', 'in': 'query'}]""");
		}
	}

	private static void assertViolations(RawResponse response, String details) {
		assertThat(response).isError(StandardErrorCode.VALIDATION_FAILED, details);
	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import({ Overriding.class, Inheriting.class, Delegating.class, Annotated.class, Plain.class, Generic.class,
			Implicit.class, Caller.class, Pages.class })
	static class Application {

	}

	record Pet(@NotBlank String petName) {

	}

	record Search(@BindParam("max-age") @Min(1) int maxAge) {

	}

	interface PetApi {

		@GetMapping("/{pet_id}/{path}")
		default String list(@PathVariable("pet_id") @Min(1) Long petId,
				@MatrixVariable(name = "color", pathVar = "path") @Size(min = 2, max = 8) String tint,
				@RequestParam(value = "page_size", required = false) @Min(1) Integer pageSize,
				@RequestParam("tag_list") List<@NotBlank String> tagList,
				@RequestHeader("X-Tenant-Id") @Size(min = 2, max = 8) String tenantId,
				@CookieValue("theme_name") @Size(max = 3) String themeName) {
			return "ok";
		}

		@PostMapping("/pets")
		default String pets(@RequestBody @Valid @NotEmpty List<@Valid Pet> pets) {
			return "ok";
		}

		@PostMapping("/pet")
		default String pet(@RequestParam("dry_run") @Max(1) int dryRun, @Valid @RequestBody Pet pet) {
			return "ok";
		}

		@GetMapping("/search")
		default String search(@Valid @ModelAttribute Search search) {
			return "ok";
		}

		@PostMapping("/upload")
		default String upload(@Valid @RequestPart("pet_data") Pet pet,
				@RequestPart("tag_list") @NotEmpty List<@NotBlank String> tagList,
				@RequestPart(name = "photo_file", required = false) MultipartFile photo) {
			return "ok";
		}

	}

	@Validated
	interface ValidatedPetApi extends PetApi {

	}

	@RestController
	@RequestMapping("/overriding")
	static class Overriding implements ValidatedPetApi {

		@Override
		public String list(Long id, String color, Integer size, List<String> tags, String tenant, String theme) {
			return "ok";
		}

		@Override
		public String pets(List<Pet> all) {
			return "ok";
		}

		@Override
		public String pet(int dry, Pet body) {
			return "ok";
		}

		@Override
		public String search(Search query) {
			return "ok";
		}

		@Override
		public String upload(Pet body, List<String> tags, MultipartFile file) {
			return "ok";
		}

	}

	@RestController
	@RequestMapping("/inheriting")
	static class Inheriting extends Overriding {

		@Override
		public String list(Long a, String b, Integer c, List<String> d, String e, String f) {
			return super.list(a, b, c, d, e, f);
		}

	}

	@RestController
	@RequestMapping("/delegating")
	static class Delegating implements ValidatedPetApi {

	}

	@Validated
	@RestController
	@RequestMapping("/annotated")
	static class Annotated implements PetApi {

	}

	@RestController
	@RequestMapping("/plain")
	static class Plain implements PetApi {

		@Override
		public String list(Long id, String color, Integer size, List<String> tags, String tenant, String theme) {
			return "ok";
		}

	}

	@Validated
	interface CreateApi<T> {

		@PostMapping("/generic")
		String create(@RequestParam("dry_run") @Max(1) int dryRun, @Valid @RequestBody T body);

	}

	@RestController
	static class Generic implements CreateApi<Pet> {

		@Override
		public String create(int dry, Pet pet) {
			return "ok";
		}

	}

	@Validated
	@RestController
	static class Implicit {

		@GetMapping("/implicit")
		String implicit(@Min(1) Integer limit) {
			return "ok";
		}

	}

	@Validated
	interface PageService {

		void find(@RequestParam("page_size") @Min(1) Integer pageSize);

		void tag(@RequestParam("tag_list") List<@NotBlank String> tagList);

	}

	@Service
	static class Pages implements PageService {

		@Override
		public void find(Integer pageSize) {
		}

		@Override
		public void tag(List<String> tagList) {
		}

	}

	@RestController
	static class Caller {

		private final PageService pages;

		Caller(PageService pages) {
			this.pages = pages;
		}

		@GetMapping("/service")
		String find() {
			this.pages.find(0);
			return "ok";
		}

		@GetMapping("/service/list")
		String tag() {
			this.pages.tag(List.of("a", ""));
			return "ok";
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	@Import(OfInterface.class)
	static class Interfaces {

	}

	@Validated
	@RestController
	interface InterfaceApi {

		@GetMapping("/interface")
		String list(@RequestParam("page_size") @NotNull @Min(1) Integer pageSize,
				@RequestParam("tag_list") List<@NotBlank String> tagList);

	}

	static class OfInterface implements InterfaceApi {

		@Override
		public String list(Integer size, List<String> tags) {
			return "ok";
		}

	}

}

package io.github.errorbook.wire;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;
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

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.LogLines;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Input that breaks the rules of Bean Validation.
 */
@ParameterizedClass
@EnumSource(Container.class)
class ValidationWireTests {

	private static final String SECRET = "hunter2";

	@RegisterExtension
	static final Service service = Service.of(Application.class, "spring.jackson.property-naming-strategy=SNAKE_CASE",
			"spring.messages.basename=wire/messages");

	@Parameter
	Container container;

	private static void assertViolations(RawResponse response, String details) {
		assertThat(response).isError(StandardErrorCode.VALIDATION_FAILED, details);
	}

	@Test
	void fieldsOfBodyHaveTheNamesOfItsJson() {
		assertViolations(service.post("/orders", """
				{"customer": " ", "first_contact": {"eMail": "x", "zip_code": "1"},
				"order_lines": [{"sku": "A", "quantity": 1}, {"sku": "", "quantity": 0}],
				"prices_by_currency": {"EUR": {"net_amount": 1}, "US D": {"net_amount": -1}}, "tags": ["a", ""]}"""),
				"""
						[{'field': 'customer', 'message': 'must not be blank'},
						{'field': 'first_contact.eMail', 'message': 'must be a well-formed email address'},
						{'field': 'first_contact.zip_code', 'message': 'size must be between 5 and 5'},
						{'field': 'order_lines[1].quantity', 'message': 'must be greater than 0'},
						{'field': 'order_lines[1].sku', 'message': 'must not be blank'},
						{'field': 'prices_by_currency[US D].net_amount', 'message': 'must be greater than 0'},
						{'field': 'tags[1]', 'message': 'must not be blank'}]""");
	}

	@Test
	void fieldsOfListInBodyHaveTheirIndex() {
		assertViolations(service.post("/lines", "[{\"sku\": \"A\", \"quantity\": 1}, {\"quantity\": 1}]"),
				"[{'field': '[1].sku', 'message': 'must not be blank'}]");
		assertViolations(service.post("/names", "[\"a\", \"\", \"b\", \" \"]"),
				"""
						[{'field': '[1]', 'message': 'must not be blank'}, {'field': '[3]', 'message': 'must not be blank'}]""");
	}

	@Test
	void fieldsOfMapInBodyHaveTheirKey() {
		assertViolations(service.post("/line-map", "{\"first\": {\"sku\": \"A\", \"quantity\": 0}}"),
				"[{'field': '[first].quantity', 'message': 'must be greater than 0'}]");
	}

	@Test
	void constraintOfClassConcernsTheWholeInputOrItsObject() {
		assertViolations(service.post("/range", "{\"from\": 2, \"to\": 1}"),
				"[{'field': '', 'message': 'from must not be after to'}]");
		assertViolations(service.post("/stay", "{\"guest\": \"A\", \"booked_range\": {\"from\": 2, \"to\": 1}}"),
				"[{'field': 'booked_range', 'message': 'from must not be after to'}]");
	}

	@Test
	void constraintAcrossFieldsConcernsItsProperty() {
		assertViolations(service.post("/transfer", "{\"source\": \"a\", \"target\": \"a\"}"),
				"[{'field': 'distinct_accounts', 'message': 'accounts must differ'}]");
	}

	@Test
	void onlyTheValidatedGroupCounts() {
		assertViolations(service.post("/grouped", "{}"), "[{'field': 'id', 'message': 'must not be null'}]");
	}

	@Test
	void parametersOfEveryPlaceHaveTheirNames() {
		assertViolations(
				service.get("/places/0/x;color=r?page-size=0&names=a&names=", "X-Tenant: t", "Cookie: theme=dark"), """
						[{'field': 'X-Tenant', 'message': 'size must be between 2 and 8'},
						{'field': 'color', 'message': 'size must be between 2 and 2147483647'},
						{'field': 'id', 'message': 'must be greater than or equal to 1'},
						{'field': 'names[1]', 'message': 'must not be blank'},
						{'field': 'page-size', 'message': 'must be greater than or equal to 1'},
						{'field': 'theme', 'message': 'size must be between 0 and 3'}]""");
	}

	@Test
	void partIsValidatedLikeABody() {
		String body = """
				--b
				Content-Disposition: form-data; name="meta"
				Content-Type: application/json

				{"sku": "", "quantity": 1}
				--b--
				""".replace("\n", "\r\n");
		assertViolations(service.send("POST", "/part", body, "Content-Type: multipart/form-data; boundary=b"),
				"[{'field': 'sku', 'message': 'must not be blank'}]");
	}

	@Test
	void formOrQueryBoundToAnObjectHasTheNamesOfItsParameters() {
		assertViolations(service.get("/search?pageSize=0&term="), """
				[{'field': 'pageSize', 'message': 'must be greater than or equal to 1'},
				{'field': 'term', 'message': 'must not be blank'}]""");
		assertViolations(
				service.send("POST", "/bean", "pageSize=0&term=x", "Content-Type: application/x-www-form-urlencoded"),
				"[{'field': 'pageSize', 'message': 'must be greater than or equal to 1'}]");
	}

	@Test
	void boundObjectWithAnyValueOfWrongTypeIsAnInvalidRequest() {
		assertThat(service.get("/search?pageSize=many&term=")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field': 'pageSize', 'message': 'must be a whole number'}]");
		assertThat(service.get("/bean?pageSize=many&term=x")).isError(StandardErrorCode.INVALID_REQUEST,
				"[{'field': 'pageSize', 'message': 'must be a whole number'}]");
	}

	@Test
	void boundObjectTellsAllItsFaultsAtOnce() {
		assertThat(service.get("/bean?pageSize=many&term=")).isError(StandardErrorCode.INVALID_REQUEST, """
				[{'field': 'pageSize', 'message': 'must be a whole number'},
				{'field': 'term', 'message': 'must not be blank'}]""");
	}

	@Test
	void argumentsOfServiceAreNamedWithoutMethodAndParameter() {
		assertViolations(service.get("/service/object"),
				"[{'field': 'quantity', 'message': 'must be greater than 0'}]");
		assertViolations(service.get("/service/list"), "[{'field': '[1]', 'message': 'must not be blank'}]");
		assertViolations(service.get("/service/plain"),
				"[{'field': 'limit', 'message': 'must be less than or equal to 10'}]");
	}

	@Test
	void returnValueThatIsInvalidIsAFaultOfTheServiceAndTellsNothing() {
		for (String path : new String[] { "/service/return", "/return" }) {
			try (LogLines log = LogLines.ofAll()) {
				assertThat(service.get(path)).isError(StandardErrorCode.INTERNAL_SERVER_ERROR).leaksNothingOf(SECRET);
				assertThat(log.text()).contains("INTERNAL_SERVER_ERROR 500 GET " + path).doesNotContain(SECRET);
			}
		}
	}

	@Test
	void rejectedValueIsNeitherSentNorLogged() {
		for (String path : new String[] { "/login", "/login-echo", "/login-type" }) {
			try (LogLines all = LogLines.ofAll(); LogLines own = LogLines.ofErrors()) {
				RawResponse response = service.post(path,
						"{\"user\": \"u\", \"password\": \"" + SECRET + "\", \"pin\": \"" + SECRET + "\"}");
				assertThat(response.status()).as(path).isBetween(400, 422);
				assertThat(response).as(path).isJson("application/json").leaksNothingOf(SECRET);
				assertThat(own.lines()).as(path).hasSize(1);
				assertThat(all.text() + own.text()).as(path).doesNotContain(SECRET);
			}
		}
		assertThat(service.get("/search?pageSize=" + SECRET + "&term=x")).leaksNothingOf(SECRET);
		assertThat(service.get("/places/" + SECRET + "/x;color=rr")).leaksNothingOf(SECRET);
	}

	@Test
	void textsAreInTheLanguageOfTheClient() {
		RawResponse german = service.post("/lines", "[{\"quantity\": 1}]", "Accept-Language: de-AT,en;q=0.5");
		assertThat(german).isError(422, "VALIDATION_FAILED", "Die Anfrage hat ung\u00fcltige Felder.",
				"[{'field': '[0].sku', 'message': 'darf nicht leer sein'}]");
		RawResponse unknown = service.post("/lines", "[{\"quantity\": 1}]", "Accept-Language: tlh");
		assertThat(unknown).isError(StandardErrorCode.VALIDATION_FAILED,
				"[{'field': '[0].sku', 'message': 'must not be blank'}]");
		assertThat(service.get("/bean-missing", "Accept-Language: de")).hasBody("""
				{'error': {'code': 'INVALID_REQUEST', 'message': 'Die Anfrage ist fehlerhaft oder unvollst\u00e4ndig.',
				'details': [{'field': 'needed', 'message': 'wird ben\u00f6tigt'}]}}""");
	}

	@Test
	void textsAreNotInTheLanguageOfTheServer() {
		Locale server = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			assertThat(service.post("/range", "{\"from\": 2, \"to\": 1}")).isError(StandardErrorCode.VALIDATION_FAILED,
					"[{'field': '', 'message': 'from must not be after to'}]");
			assertThat(service.get("/bean-missing")).isError(StandardErrorCode.INVALID_REQUEST,
					"[{'field': 'needed', 'message': 'is required'}]");
		}
		finally {
			Locale.setDefault(server);
		}
	}

	@Test
	void violationsAreSortedAndLimited() {
		String lines = String.join(",", Collections.nCopies(12, "{\"quantity\": 1}"));
		try (Service limited = Service.start(this.container, Application.class, "errorbook.validation.max-details=4")) {
			RawResponse response = limited.post("/lines", "[" + lines + "]");
			assertViolations(response,
					"""
							[{'field': '[0].sku', 'message': 'must not be blank'}, {'field': '[1].sku', 'message': 'must not be blank'},
							{'field': '[2].sku', 'message': 'must not be blank'}, {'field': '[3].sku', 'message': 'must not be blank'}]""");
		}
		RawResponse all = service.post("/lines", "[" + lines + "]");
		assertThat(all.error().path("details").findValuesAsString("field")).hasSize(12)
			.startsWith("[0].sku", "[1].sku", "[2].sku")
			.endsWith("[9].sku", "[10].sku", "[11].sku");
		String many = String.join(",", Collections.nCopies(150, "{\"quantity\": 1}"));
		assertThat(service.post("/lines", "[" + many + "]").error().path("details").size()).isEqualTo(100);
	}

	@Test
	void membersAndCodesOfViolationsAreAsConfigured() {
		try (Service configured = Service.start(this.container, Application.class,
				"errorbook.response.violation-include=code,in,arguments",
				"errorbook.validation.codes.NotBlank.code=MISSING",
				"errorbook.validation.codes[sku.NotBlank].message=name an article",
				"errorbook.validation.codes.Min.message=at least {value}")) {
			assertViolations(configured.post("/line", "{\"sku\": \"\", \"quantity\": 0}"), """
					[{'field': 'quantity', 'message': 'must be greater than 0', 'code': 'POSITIVE', 'in': 'body'},
					{'field': 'sku', 'message': 'name an article', 'code': 'NOT_BLANK', 'in': 'body'}]""");
			assertViolations(configured.post("/names", "[\"\"]"),
					"[{'field': '[0]', 'message': 'must not be blank', 'code': 'MISSING', 'in': 'body'}]");
			assertViolations(configured.get("/places/0/x;color=rr?page-size=1", "X-Tenant: tt", "Cookie: theme=abc"),
					"""
							[{'field': 'id', 'message': 'at least 1', 'code': 'MIN', 'in': 'path', 'arguments': {'value': 1}}]""");
			assertThat(configured.get("/search?pageSize=many&term=x")).isError(StandardErrorCode.INVALID_REQUEST, """
					[{'field': 'pageSize', 'message': 'must be a whole number', 'code': 'NOT_A_WHOLE_NUMBER',
					'in': 'query'}]""");
			assertThat(configured.get("/bean-missing")).isError(StandardErrorCode.INVALID_REQUEST,
					"[{'field': 'needed', 'message': 'is required', 'code': 'REQUIRED', 'in': 'query'}]");
		}
	}

	@Test
	void fieldNamesCanBeThoseOfJava() {
		try (Service java = Service.start(this.container, Application.class,
				"spring.jackson.property-naming-strategy=SNAKE_CASE", "errorbook.validation.field-names=java")) {
			assertViolations(java.post("/stay", "{\"guest\": \"\", \"booked_range\": {\"from\": 2, \"to\": 1}}"), """
					[{'field': 'bookedRange', 'message': 'from must not be after to'},
					{'field': 'guestName', 'message': 'must not be blank'}]""");
		}
	}

	record Order(@JsonProperty("customer") @NotBlank String customerName, @Valid Contact firstContact,
			List<@Valid Line> orderLines, Map<String, @Valid Price> pricesByCurrency, List<@NotBlank String> tags) {

	}

	record Contact(@JsonProperty("eMail") @Email String mail, @Size(min = 5, max = 5) String zipCode) {

	}

	record Line(@NotBlank String sku, @Positive int quantity) {

	}

	record Price(@Positive int netAmount) {

	}

	@Ordered
	record Range(int from, int to) {

	}

	record Stay(@JsonProperty("guest") @NotBlank String guestName, @Valid Range bookedRange) {

	}

	public static class Transfer {

		private final String source;

		private final String target;

		@JsonCreator
		Transfer(@JsonProperty("source") String source, @JsonProperty("target") String target) {
			this.source = source;
			this.target = target;
		}

		@AssertTrue(message = "accounts must differ")
		public boolean isDistinctAccounts() {
			return !this.source.equals(this.target);
		}

	}

	record Grouped(@NotNull(groups = OnUpdate.class) Long id, @NotNull(groups = OnCreate.class) String name) {

	}

	interface OnCreate {

	}

	interface OnUpdate {

	}

	record Login(String user, @Size(min = 12) @Pattern(regexp = "[A-Z]+") String password) {

	}

	record EchoLogin(String user, @Size(min = 12, message = "'${validatedValue}' is too short") String password) {

	}

	record TypeLogin(String user, int pin) {

	}

	record Search(@Min(1) int pageSize, @NotBlank String term) {

	}

	public static class SearchBean {

		@Min(1)
		private int pageSize = 1;

		@NotBlank
		private String term;

		public int getPageSize() {
			return this.pageSize;
		}

		public void setPageSize(int pageSize) {
			this.pageSize = pageSize;
		}

		public String getTerm() {
			return this.term;
		}

		public void setTerm(String term) {
			this.term = term;
		}

	}

	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = OrderedValidator.class)
	@interface Ordered {

		String message() default "from must not be after to";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static class OrderedValidator implements ConstraintValidator<Ordered, Range> {

		@Override
		public boolean isValid(Range range, ConstraintValidatorContext context) {
			return range.from() <= range.to();
		}

	}

	@Validated
	public static class Lines {

		void check(@Valid Line line) {
			throw new IllegalStateException("An invalid argument arrived");
		}

		void checkAll(List<@NotBlank String> names) {
			throw new IllegalStateException("An invalid argument arrived");
		}

		void list(@Max(10) int limit) {
			throw new IllegalStateException("An invalid argument arrived");
		}

		@Size(min = 12)
		String password() {
			return SECRET;
		}

	}

	@TestService
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		Lines lines() {
			return new Lines();
		}

		@Bean
		Bodies bodies() {
			return new Bodies();
		}

		@Bean
		Parameters parameters(Lines lines) {
			return new Parameters(lines);
		}

	}

	@RestController
	static class Bodies {

		@PostMapping("/orders")
		String order(@Valid @RequestBody Order order) {
			return "ok";
		}

		@PostMapping("/line")
		String line(@Valid @RequestBody Line line) {
			return "ok";
		}

		@PostMapping("/lines")
		String lines(@RequestBody List<@Valid Line> lines) {
			return "ok";
		}

		@PostMapping("/names")
		String names(@RequestBody List<@NotBlank String> names) {
			return "ok";
		}

		@PostMapping("/line-map")
		String lineMap(@RequestBody Map<String, @Valid Line> lines) {
			return "ok";
		}

		@PostMapping("/range")
		String range(@Valid @RequestBody Range range) {
			return "ok";
		}

		@PostMapping("/stay")
		String stay(@Valid @RequestBody Stay stay) {
			return "ok";
		}

		@PostMapping("/transfer")
		String transfer(@Valid @RequestBody Transfer transfer) {
			return "ok";
		}

		@PostMapping("/grouped")
		String grouped(@Validated(OnUpdate.class) @RequestBody Grouped grouped) {
			return "ok";
		}

		@PostMapping("/login")
		String login(@Valid @RequestBody Login login) {
			return "ok";
		}

		@PostMapping("/login-echo")
		String loginEcho(@Valid @RequestBody EchoLogin login) {
			return "ok";
		}

		@PostMapping("/login-type")
		String loginType(@Valid @RequestBody TypeLogin login) {
			return "ok";
		}

		@PostMapping("/part")
		String part(@Valid @RequestPart("meta") Line line) {
			return "ok";
		}

	}

	@RestController
	static class Parameters {

		private final Lines lines;

		Parameters(Lines lines) {
			this.lines = lines;
		}

		@GetMapping("/places/{id}/{segment}")
		String places(@PathVariable @Min(1) int id, @MatrixVariable(pathVar = "segment") @Size(min = 2) String color,
				@RequestParam(name = "page-size", defaultValue = "1") @Min(1) int size,
				@RequestParam(defaultValue = "a") List<@NotBlank String> names,
				@RequestHeader("X-Tenant") @Size(min = 2, max = 8) String tenant,
				@CookieValue("theme") @Size(max = 3) String theme) {
			return "ok";
		}

		@GetMapping("/search")
		String search(@Valid @ModelAttribute Search search) {
			return "ok";
		}

		@GetMapping("/bean")
		String bean(@Valid SearchBean search) {
			return "ok";
		}

		@PostMapping("/bean")
		String form(@Valid SearchBean search) {
			return "ok";
		}

		@GetMapping("/bean-missing")
		String missing(@RequestParam String needed) {
			return "ok";
		}

		@GetMapping("/service/object")
		String serviceObject() {
			this.lines.check(new Line("A", 0));
			return "ok";
		}

		@GetMapping("/service/list")
		String serviceList() {
			this.lines.checkAll(List.of("a", ""));
			return "ok";
		}

		@GetMapping("/service/plain")
		String servicePlain() {
			this.lines.list(11);
			return "ok";
		}

		@GetMapping("/service/return")
		String serviceReturn() {
			return this.lines.password();
		}

		@GetMapping("/return")
		@Size(min = 12)
		String invalidReturn() {
			return SECRET;
		}

	}

}

package io.github.errorbook.source.validation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.Cookie;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.LuhnCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.validation.beanvalidation.MethodValidationInterceptor;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.source.TestMvc;
import io.github.errorbook.source.TestPipeline;
import io.github.errorbook.source.validation.ValidationProperties.ViolationCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link ValidationPart}.
 */
class ValidationPartTests {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	private final TestPipeline pipeline = TestPipeline
		.with((runner) -> runner.withBean(JsonMapper.class, () -> MAPPER));

	private final TestMvc mvc = TestMvc.of(new Orders(),
			(builder) -> builder.setMessageConverters(new JacksonJsonHttpMessageConverter(MAPPER)));

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '\u0000',
			textBlock = """
					{"order_number": ""} -> order_number: must not be blank (body)
					{"mail": "x"} -> mail: must be a well-formed email address (body)
					{"order_lines": [{"item_code": "a"}, {"item_code": ""}]} -> order_lines[1].item_code: must not be blank (body)
					{"unit_prices": {"EUR": {"net_amount": 0}}} -> unit_prices[EUR].net_amount: must be greater than 0 (body)
					{"tags": ["a", ""]} -> tags[1]: must not be blank (body)
					{"ship_to": {"zip_code": ""}} -> ship_to.zip_code: must not be blank (body)
					{"gift_note": "much too long"} -> gift_note: size must be between 0 and 3 (body)
					{"street_name": ""} -> street_name: must not be blank (body)
					{"payment": {"kind": "card", "card_number": ""}} -> payment.card_number: must not be blank (body)
					{"inherited_field": ""} -> inherited_field: must not be blank (body)
					{"item_array": [{"item_code": ""}]} -> item_array[0].item_code: must not be blank (body)
					{"odd": true} -> : must make sense (body)
					""")
	void handleWhenBodyIsInvalidNamesFieldsAsTheJsonDoes(String body, String expected) {
		assertThat(this.pipeline.answer(this.mvc.post("/orders", body)))
			.isEqualTo("422 VALIDATION_FAILED | " + expected);
	}

	@Test
	void handleWhenJavaNamesAreConfiguredKeepsThem() {
		TestPipeline java = TestPipeline.with((runner) -> runner.withBean(JsonMapper.class, () -> MAPPER)
			.withPropertyValues("errorbook.validation.field-names=java"));
		assertThat(java.answer(this.mvc.post("/orders", "{\"mail\":\"x\"}"))).contains("| email: must be");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", textBlock = """
			/values?page-size=0 -> page-size: must be greater than 0 (query)
			/values?ids=1,0,-1 -> ids[1]: must be greater than 0 (query) | ids[2]: must be greater than 0 (query)
			/path/0 -> order-id: must be greater than 0 (path)
			/header -> X-Tenant: size must be between 0 and 3 (header)
			/cookie -> sid: size must be between 0 and 3 (cookie)
			/form?q= -> q: must not be blank (query)
			/form?q=a&limit=101 -> limit: must be less than or equal to 100 (query)
			/form-and-value?q=&n=1 -> q: must not be blank (query)
			""")
	void handleWhenParameterIsInvalidNamesItAsTheClientDoes(String path, String expected) {
		assertThat(this.pipeline.answer(this.mvc.failure(MockMvcRequestBuilders.get(path)
			.header("X-Tenant", "long name")
			.cookie(new Cookie("sid", "long value"))))).isEqualTo("422 VALIDATION_FAILED | " + expected);
	}

	@Test
	void handleWhenBoundValueHasWrongTypeIsInvalidRequestWithAllViolations() {
		assertThat(this.pipeline.answer(this.mvc.get("/form?q=&limit=many")))
			.isEqualTo("400 INVALID_REQUEST | limit: must be a whole number (query) | q: must not be blank (query)");
	}

	@Test
	void handleWhenRootIsListBeginsWithIndex() {
		assertThat(this.pipeline.answer(this.mvc.post("/lines", "[{\"item_code\":\"\"},{},{\"item_code\":\"a\"}]")))
			.isEqualTo("422 VALIDATION_FAILED | [0].item_code: must not be blank (body) | "
					+ "[1].item_code: must not be blank (body)");
		assertThat(this.pipeline.answer(this.mvc.post("/names", "[\"a\",\"\",\"b\",\"\"]")))
			.isEqualTo("422 VALIDATION_FAILED | [1]: must not be blank (body) | [3]: must not be blank (body)");
	}

	@Test
	void handleWhenPartIsInvalidNamesFieldsAsTheJsonDoes() {
		MockPart part = new MockPart("meta", "{\"item_code\":\"\"}".getBytes());
		part.getHeaders().setContentType(MediaType.APPLICATION_JSON);
		assertThat(this.pipeline.answer(this.mvc.failure(MockMvcRequestBuilders.multipart("/part").part(part))))
			.isEqualTo("422 VALIDATION_FAILED | item_code: must not be blank (part)");
	}

	@Test
	void handleWhenReturnValueIsInvalidIsInternalErrorWithoutDetails() {
		assertThat(this.pipeline.answer(this.mvc.get("/returns"))).isEqualTo("500 INTERNAL_SERVER_ERROR");
		assertThat(this.pipeline.answer(violations("returns", "a"))).isEqualTo("500 INTERNAL_SERVER_ERROR");
	}

	@Test
	void handleWhenServiceIsCalledWithInvalidArgumentsLeavesMethodAndParameterOut() {
		assertThat(this.pipeline.answer(violations("save", new Line(""))))
			.isEqualTo("422 VALIDATION_FAILED | item_code: must not be blank");
		assertThat(this.pipeline.answer(violations("names", List.of("a", ""))))
			.isEqualTo("422 VALIDATION_FAILED | [1]: must not be blank");
		assertThat(this.pipeline.answer(violations("plain", "")))
			.isEqualTo("422 VALIDATION_FAILED | name: must not be blank");
		assertThat(this.pipeline.answer(new ConstraintViolationException("secret", null)))
			.isEqualTo("422 VALIDATION_FAILED");
	}

	@Test
	void handleWhenControllerIsValidatedByAspectNamesParametersAsTheClientDoes() {
		assertThat(this.pipeline.answer(violations("controller", "")))
			.isEqualTo("422 VALIDATION_FAILED | page-name: must not be blank (query)");
	}

	@Test
	void handleWhenTextIsTranslatedUsesArguments() {
		TestPipeline german = TestPipeline.with((runner) -> runner.withBean("texts", ErrorTexts.class,
				() -> ErrorTexts.of(Map.of(Locale.GERMAN, Map.of("errorbook.violation.SIZE", "höchstens {max} Zeichen",
						"errorbook.violation.NOT_A_WHOLE_NUMBER", "muss eine ganze Zahl sein")))));
		assertThat(german.answer(this.mvc.post("/orders", "{\"gift_note\":\"much too long\"}"), Locale.GERMANY))
			.endsWith(": höchstens 3 Zeichen (body)");
		assertThat(german.answer(this.mvc.get("/form?q=a&limit=many"), Locale.GERMANY))
			.endsWith("limit: muss eine ganze Zahl sein (query)");
	}

	@Test
	void handleWhenSpringReportsInvalidArgumentsOfServiceAnswersTheSame() {
		assertThat(this.pipeline.answer(adapted("save", new Line(""))))
			.isEqualTo("422 VALIDATION_FAILED | item_code: must not be blank");
		assertThat(this.pipeline.answer(adapted("names", List.of("a", ""))))
			.isEqualTo("422 VALIDATION_FAILED | [1]: must not be blank");
		assertThat(this.pipeline.answer(adapted("plain", "")))
			.isEqualTo("422 VALIDATION_FAILED | name: must not be blank");
		assertThat(this.pipeline.answer(adapted("returns", "a"))).isEqualTo("500 INTERNAL_SERVER_ERROR");
	}

	@Test
	void handleWhenMessageRepeatsValueHidesIt() {
		String answer = this.pipeline.answer(new ConstraintViolationException(VALIDATOR.validate(new Leaky())));
		assertThat(answer).isEqualTo("422 VALIDATION_FAILED | card: is invalid | pin: is invalid");
	}

	@Test
	void handleWhenApplicationRejectsValueUsesItsTextsOrOurs() {
		BeanPropertyBindingResult errors = new BeanPropertyBindingResult(new Line("a"), "line");
		errors.reject("unbalanced", "Debit and credit differ.");
		errors.rejectValue("itemCode", "taken");
		assertThat(this.pipeline.answer(new BindException(errors)))
			.isEqualTo("422 VALIDATION_FAILED | : Debit and credit differ. | itemCode: is invalid");
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("taken.itemCode", Locale.GERMAN, "ist vergeben");
		messages.addMessage("unbalanced", Locale.GERMAN, "Soll und Haben weichen ab.");
		assertThat(TestPipeline
			.with((runner) -> runner.withBean("messageSource", StaticMessageSource.class, () -> messages))
			.answer(new BindException(errors), Locale.GERMAN)).contains("itemCode: ist vergeben");
	}

	@Test
	void handleGivesCodesAndArguments() {
		List<Violation> violations = this.pipeline
			.violations(this.mvc.post("/orders", "{\"gift_note\":\"much too long\"}"));
		assertThat(violations).containsExactly(new Violation("gift_note", "size must be between 0 and 3", "SIZE",
				InputLocation.BODY, Map.of("min", 0, "max", 3)));
	}

	@Test
	void handleWhenCodesAreConfiguredPrefersThoseOfTheField() {
		TestPipeline configured = TestPipeline.with((runner) -> runner.withBean(JsonMapper.class, () -> MAPPER)
			.withPropertyValues("errorbook.validation.codes.Size.code=LENGTH",
					"errorbook.validation.codes.Size.message=at most {max} characters",
					"errorbook.validation.codes[order_lines.item_code.NotBlank].code=ITEM_MISSING"));
		List<Violation> violations = configured.violations(
				this.mvc.post("/orders", "{\"gift_note\":\"much too long\",\"order_lines\":[{\"item_code\":\"\"}]}"));
		assertThat(violations).extracting(Violation::code).containsExactly("LENGTH", "ITEM_MISSING");
		assertThat(violations.get(0).message()).isEqualTo("at most 3 characters");
	}

	@Test
	void handleSortsCapsAndRemovesDuplicates() {
		InvalidFieldsException thrown = new InvalidFieldsException();
		for (int i = 11; i >= 1; i--) {
			thrown.field("lines[" + i + "].sku", "is taken").field("lines[" + i + "].sku", "is taken");
		}
		TestPipeline capped = TestPipeline
			.with((runner) -> runner.withPropertyValues("errorbook.validation.max-details=10"));
		assertThat(capped.violations(thrown)).hasSize(10)
			.extracting(Violation::field)
			.startsWith("lines[1].sku", "lines[2].sku")
			.endsWith("lines[10].sku");
	}

	@Test
	void handleShortensOverlongFields() {
		assertThat(this.pipeline.violations(new InvalidFieldsException().field("x".repeat(600), "is invalid"))
			.get(0)
			.field()).hasSize(513);
	}

	@Test
	void handleWhenBeanValidationIsAbsentStillKnowsBindingFailures() {
		TestPipeline without = TestPipeline
			.with((runner) -> runner.withClassLoader(new FilteredClassLoader("jakarta.validation", "org.hibernate")));
		assertThat(without.answer(this.mvc.get("/form?q=a&limit=many")))
			.isEqualTo("400 INVALID_REQUEST | limit: must be a whole number (query)");
	}

	@Test
	void propertiesWhenMaxDetailsIsZeroNameTheCure() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new ValidationProperties(ValidationProperties.FieldNameSource.JSON, 0, Map.of()))
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("errorbook.validation.max-details"));
	}

	@Test
	void propertiesWhenCodeIsBlankNameTheKey() {
		Map<String, ViolationCode> codes = Map.of("NotBlank", new ViolationCode(" ", null));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new ValidationProperties(ValidationProperties.FieldNameSource.JSON, 1, codes))
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("errorbook.validation.codes[NotBlank].code"));
	}

	private static Throwable violations(String method, Object argument) {
		return thrown(new MethodValidationInterceptor(VALIDATOR), method, argument);
	}

	private static Throwable adapted(String method, Object argument) {
		return thrown(new MethodValidationInterceptor(() -> VALIDATOR, true), method, argument);
	}

	private static Throwable thrown(MethodValidationInterceptor interceptor, String method, Object argument) {
		ProxyFactory factory = new ProxyFactory(new Service());
		factory.setProxyTargetClass(true);
		factory.addAdvice(interceptor);
		Service service = (Service) factory.getProxy();
		return catchThrowable(() -> service.call(service, method, argument));
	}

	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = SensibleValidator.class)
	@interface Sensible {

		String message() default "must make sense";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static class SensibleValidator implements ConstraintValidator<Sensible, Order> {

		@Override
		public boolean isValid(Order order, ConstraintValidatorContext context) {
			return !order.odd;
		}

	}

	static class Leaky {

		@Size(max = 1, message = "'${validatedValue}' is too long")
		public String pin = "42";

		@LuhnCheck
		public String card = "1234567812345678";

	}

	public record Line(@NotBlank String itemCode) {

	}

	public record Price(@Positive int netAmount) {

	}

	public record Address(@NotBlank String zipCode) {

	}

	public static class Street {

		@NotBlank
		public String streetName = "a";

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "card"))
	public interface Payment {

	}

	public record Card(@NotBlank @JsonProperty("card_number") String pan) implements Payment {

	}

	public static class Base {

		@NotBlank
		public String inheritedField = "a";

	}

	@Sensible
	public static class Order extends Base {

		@NotBlank
		public String orderNumber = "a";

		@Email
		@JsonProperty("mail")
		private String email;

		@Valid
		public List<Line> orderLines;

		public Map<String, @Valid Price> unitPrices;

		public List<@NotBlank String> tags;

		@Valid
		public Address shipTo;

		public Optional<@Size(max = 3) String> giftNote = Optional.empty();

		@Valid
		@JsonUnwrapped
		public Street street = new Street();

		@Valid
		public Payment payment;

		@Valid
		public Line[] itemArray;

		public boolean odd;

		public String getEmail() {
			return this.email;
		}

		public void setEmail(String email) {
			this.email = email;
		}

	}

	record Form(@NotBlank @BindParam("q") String query, @Max(100) Integer limit) {

	}

	@RestController
	static class Orders {

		@PostMapping("/orders")
		void order(@Valid @RequestBody Order order) {
		}

		@PostMapping("/lines")
		void lines(@RequestBody List<@Valid Line> lines) {
		}

		@PostMapping("/names")
		void names(@RequestBody List<@NotBlank String> names) {
		}

		@PostMapping("/part")
		void part(@Valid @RequestPart("meta") Line line) {
		}

		@GetMapping("/values")
		void values(@RequestParam(name = "page-size", defaultValue = "1") @Positive int size,
				@RequestParam(defaultValue = "1") List<@Positive Integer> ids) {
		}

		@GetMapping("/path/{order-id}")
		void path(@PathVariable("order-id") @Positive long id) {
		}

		@GetMapping("/header")
		void header(@RequestHeader("X-Tenant") @Size(max = 3) String tenant) {
		}

		@GetMapping("/cookie")
		void cookie(@CookieValue("sid") @Size(max = 3) String session) {
		}

		@GetMapping("/form")
		void form(@Valid @ModelAttribute Form form) {
		}

		@GetMapping("/form-and-value")
		void formAndValue(@Valid Form form, @RequestParam @Positive int n) {
		}

		@GetMapping("/returns")
		@NotEmpty
		String returns() {
			return "";
		}

	}

	public static class Service {

		public void save(@Valid Line line) {
		}

		public void names(List<@NotBlank String> names) {
		}

		public void plain(@NotBlank String name) {
		}

		public void controller(@RequestParam("page-name") @NotBlank String name) {
		}

		@NotNull
		public String returns(String name) {
			return null;
		}

		@SuppressWarnings("unchecked")
		void call(Service service, String method, Object argument) {
			switch (method) {
				case "save" -> service.save((Line) argument);
				case "names" -> service.names((List<String>) argument);
				case "controller" -> service.controller((String) argument);
				case "plain" -> service.plain((String) argument);
				default -> service.returns((String) argument);
			}
		}

	}

}

package io.github.errorbook.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonPOJOBuilder;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fields of a body have the names that the client wrote, however the mapper gives them.
 */
@ParameterizedClass
@EnumSource(Container.class)
class JsonNamesWireTests {

	/** Address, body, and the field that the answer has to name. */
	static final String ROWS = """
			/invoices -> {"billing_street_name": " ", "billing_geo.lat": 1} -> billing_street_name
			/invoices -> {"billing_geo.lat": 0, "billing_street_name": "a"} -> billing_geo.lat
			/pojo-invoices -> {"billing_street": " "} -> billing_street
			/pojo-invoices -> {"billing_street": "a", "lines": [{"note_for_line": " "}]} -> lines[0].note_for_line
			/flags/record -> {"isAccepted": false} -> isAccepted
			/flags/getter -> {"accepted": false} -> accepted
			/flags/getter-constraint -> {"isAccepted": false} -> isAccepted
			/flags/boxed -> {"accepted": false} -> accepted
			/flags/setter-only -> {"accepted": false} -> accepted
			/flags/field -> {"isAccepted": false} -> isAccepted
			/flags/annotated -> {"terms": false} -> terms
			/shapes -> {"circle": {"radius": 0}} -> circle.radius
			/shapes/nested -> {"shape": {"circle": {"radius": 0}}} -> shape.circle.radius
			/shapes/nested -> {"shapes": [{"circle": {"radius": 1}}, {"circle": {"radius": 0}}]} -> shapes[1].circle.radius
			/shapes/array -> ["disc", {"radius": 0}] -> [1].radius
			/shapes/external -> {"kind": "disk", "value": {"radius": 0}} -> value.radius
			/shapes/existing -> {"kind": "plate", "radius": 0} -> radius
			/shapes/deduced -> {"radius": 0} -> radius
			/shapes/property -> {"shape": {"token": {"radius": 0}}} -> shape.token.radius
			/shapes/property -> {"shapes": [{"token": {"radius": 0}}]} -> shapes[0].token.radius
			/conflicting -> {"postal_code": " "} -> postal_code
			/service -> {"value": "x", "postal_code": " "} -> postal_code
			/alias -> {"colour": " "} -> color
			/kebab -> {"post-code": " "} -> post-code
			/creator -> {"full_name": " "} -> full_name
			/factory -> {"full_name": " "} -> full_name
			/builder -> {"full_name": " "} -> full_name
			/value -> {"email": " "} -> email
			/value -> {"emails": ["a", " "]} -> emails[1]
			/value -> {"byName": {"a": " "}} -> byName[a]
			/delegating -> {"code": " "} -> code
			/labels -> {"labels": {"a": " "}} -> labels[a]
			/any -> {"color": " "} -> color
			/any/getter -> {"extra": {"color": " "}} -> extra.color
			/pages -> {"items": [{"post-code": " "}]} -> items[0].post-code
			/optional -> {"kebab": {"post-code": " "}} -> kebab.post-code
			/containers -> {"rows": [[{"post-code": "a"}, {"post-code": " "}]]} -> rows[0][1].post-code
			/containers -> {"map": {"k": {"post-code": " "}}} -> map[k].post-code
			/ignored -> {"password_text": "a"} -> repeated
			/sub -> {"@type": "big", "own_name": " ", "base_name": "a"} -> own_name
			/sub -> {"@type": "big", "own_name": "a", "base_name": " "} -> base_name
			""";

	/** The same where the versions of Jackson differ. */
	static final String CAPITALS = """
			/capitals -> {"aName": " ", "URL": "a"} -> aName
			/capitals -> {"aName": "a", "URL": " "} -> URL
			""";

	@RegisterExtension
	static final Service service = Service.of(Endpoints.class,
			"spring.jackson.deserialization.fail_on_null_for_primitives=false");

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = ROWS + CAPITALS)
	void fieldIsAsTheClientWroteIt(String path, String body, String field) {
		RawResponse response = service.post(path, body);
		assertThat(response.code() + " " + response.error().path("details").path(0).path("field").asString())
			.isEqualTo("VALIDATION_FAILED " + field);
	}

	record Geo(@JsonProperty("lat") @Min(1) int latitude) {

	}

	record Address(@JsonProperty("street_name") @NotBlank String street,
			@JsonUnwrapped(prefix = "geo.") @Valid Geo geo) {

	}

	record Invoice(@JsonUnwrapped(prefix = "billing_") @Valid Address billing) {

	}

	static class PojoAddress {

		@NotBlank
		public String street;

	}

	static class PojoLine {

		@NotBlank
		public String note;

	}

	static class Suffixed {

		@Valid
		@JsonUnwrapped(suffix = "_for_line")
		public PojoLine line;

	}

	static class PojoInvoice {

		@Valid
		@JsonUnwrapped(prefix = "billing_")
		public PojoAddress billing;

		@Valid
		public List<Suffixed> lines;

	}

	record RecordFlag(@AssertTrue boolean isAccepted) {

	}

	public static class GetterFlag {

		@AssertTrue
		private boolean isAccepted;

		public boolean isAccepted() {
			return this.isAccepted;
		}

		public void setAccepted(boolean accepted) {
			this.isAccepted = accepted;
		}

	}

	@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY,
			isGetterVisibility = JsonAutoDetect.Visibility.NONE, setterVisibility = JsonAutoDetect.Visibility.NONE)
	public static class GetterConstraintFlag {

		private boolean isAccepted;

		@AssertTrue
		public boolean isAccepted() {
			return this.isAccepted;
		}

	}

	public static class BoxedFlag {

		@AssertTrue
		private Boolean isAccepted;

		public Boolean getAccepted() {
			return this.isAccepted;
		}

		public void setAccepted(Boolean accepted) {
			this.isAccepted = accepted;
		}

	}

	public static class SetterFlag {

		@AssertTrue
		private boolean isAccepted;

		public void setAccepted(boolean accepted) {
			this.isAccepted = accepted;
		}

	}

	static class FieldFlag {

		@AssertTrue
		public boolean isAccepted;

	}

	public static class AnnotatedFlag {

		@AssertTrue
		private boolean isAccepted;

		@JsonProperty("terms")
		public boolean isAccepted() {
			return this.isAccepted;
		}

		@JsonProperty("terms")
		public void setAccepted(boolean accepted) {
			this.isAccepted = accepted;
		}

	}

	public static class Capitals {

		@NotBlank
		private String aName;

		private String url;

		public String getAName() {
			return this.aName;
		}

		public void setAName(String name) {
			this.aName = name;
		}

		@NotBlank
		public String getURL() {
			return this.url;
		}

		public void setURL(String url) {
			this.url = url;
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
	@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
	interface Shape {

	}

	record Circle(@Min(1) int radius) implements Shape {

	}

	record Shapes(@Valid Shape shape, List<@Valid Shape> shapes) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
	@JsonSubTypes(@JsonSubTypes.Type(value = Disc.class, name = "disc"))
	interface Flat {

	}

	record Disc(@Min(1) int radius) implements Flat {

	}

	interface Round {

	}

	record Disk(@Min(1) int radius) implements Round {

	}

	record External(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
			property = "kind") @JsonSubTypes(@JsonSubTypes.Type(value = Disk.class,
					name = "disk")) @Valid Round value) {

	}

	record Wrapping(
			@JsonTypeInfo(use = JsonTypeInfo.Id.NAME,
					include = JsonTypeInfo.As.WRAPPER_OBJECT) @JsonSubTypes(@JsonSubTypes.Type(value = Disk.class,
							name = "token")) @Valid Round shape,
			@JsonTypeInfo(use = JsonTypeInfo.Id.NAME,
					include = JsonTypeInfo.As.WRAPPER_OBJECT) @JsonSubTypes(@JsonSubTypes.Type(value = Disk.class,
							name = "token")) List<@Valid Round> shapes) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind",
			visible = true)
	@JsonSubTypes(@JsonSubTypes.Type(value = Plate.class, name = "plate"))
	interface Existing {

	}

	record Plate(String kind, @Min(1) int radius) implements Existing {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
	@JsonSubTypes({ @JsonSubTypes.Type(Ring.class), @JsonSubTypes.Type(Square.class) })
	interface Deduced {

	}

	record Ring(@Min(1) int radius) implements Deduced {

	}

	record Square(@Min(1) int side) implements Deduced {

	}

	public static class Conflicting {

		@NotBlank
		private String code;

		private String value;

		@JsonProperty("postal_code")
		public String getCode() {
			return this.code;
		}

		public void setCode(String code) {
			this.code = code;
		}

		public String getValue() {
			return this.value;
		}

		public void setValue(Integer value) {
			this.value = "" + value;
		}

		public void setValue(StringBuilder value) {
			this.value = value.toString();
		}

		public void setValue(List<String> value) {
			this.value = value.toString();
		}

	}

	record Alias(@NotBlank @JsonAlias("colour") String color) {

	}

	@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
	@com.fasterxml.jackson.databind.annotation.JsonNaming(com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy.class)
	record Kebab(@NotBlank String postCode) {

	}

	static class Created {

		@NotBlank
		private final String name;

		@JsonCreator
		Created(@JsonProperty("full_name") String name) {
			this.name = name;
		}

	}

	public static final class Made {

		@NotBlank
		private final String name;

		private Made(String name) {
			this.name = name;
		}

		@JsonCreator
		static Made of(@JsonProperty("full_name") String name) {
			return new Made(name);
		}

		public String getName() {
			return this.name;
		}

	}

	@JsonDeserialize(builder = Built.Builder.class)
	@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Built.Builder.class)
	public static final class Built {

		@NotBlank
		private final String name;

		private Built(String name) {
			this.name = name;
		}

		@JsonPOJOBuilder
		@com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder
		public static class Builder {

			private String name;

			@JsonProperty("full_name")
			public Builder withName(String name) {
				this.name = name;
				return this;
			}

			public Built build() {
				return new Built(this.name);
			}

		}

	}

	record Email(@JsonValue @NotBlank String value) {

	}

	record Person(@Valid Email email, List<@Valid Email> emails, Map<String, @Valid Email> byName) {

	}

	static final class Code {

		@NotBlank
		private final String text;

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Code(String text) {
			this.text = text;
		}

	}

	record Coded(@Valid Code code) {

	}

	record Labels(@JsonValue Map<String, @NotBlank String> values) {

	}

	record Labelled(@Valid Labels labels) {

	}

	static class Any {

		@JsonAnySetter
		private Map<String, @NotBlank String> extras = new HashMap<>();

	}

	record Holder(@Valid Any extra) {

	}

	record Page<T>(List<@Valid T> items) {

	}

	record Maybe(Optional<@Valid Kebab> kebab) {

	}

	record Containers(List<List<@Valid Kebab>> rows, Map<String, @Valid Kebab> map) {

	}

	record Ignored(@JsonProperty("password_text") String password, String repetition) {

		@JsonIgnore
		@AssertTrue
		boolean isRepeated() {
			return this.password.equals(this.repetition);
		}

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
	@JsonSubTypes(@JsonSubTypes.Type(value = Big.class, name = "big"))
	static class Base {

		@JsonProperty("base_name")
		@NotBlank
		public String base;

	}

	static class Big extends Base {

		@JsonProperty("own_name")
		@NotBlank
		public String own;

	}

	@Component
	@Validated
	public static class Postal {

		public void send(@Valid Conflicting address) {
		}

	}

	@TestService
	@RestController
	@org.springframework.context.annotation.Import(Postal.class)
	static class Endpoints {

		private final Postal postal;

		Endpoints(Postal postal) {
			this.postal = postal;
		}

		@PostMapping("/invoices")
		void invoice(@Valid @RequestBody Invoice body) {
		}

		@PostMapping("/pojo-invoices")
		void invoice(@Valid @RequestBody PojoInvoice body) {
		}

		@PostMapping("/flags/record")
		void flag(@Valid @RequestBody RecordFlag body) {
		}

		@PostMapping("/flags/getter")
		void flag(@Valid @RequestBody GetterFlag body) {
		}

		@PostMapping("/flags/getter-constraint")
		void flag(@Valid @RequestBody GetterConstraintFlag body) {
		}

		@PostMapping("/flags/boxed")
		void flag(@Valid @RequestBody BoxedFlag body) {
		}

		@PostMapping("/flags/setter-only")
		void flag(@Valid @RequestBody SetterFlag body) {
		}

		@PostMapping("/flags/field")
		void flag(@Valid @RequestBody FieldFlag body) {
		}

		@PostMapping("/flags/annotated")
		void flag(@Valid @RequestBody AnnotatedFlag body) {
		}

		@PostMapping("/capitals")
		void capitals(@Valid @RequestBody Capitals body) {
		}

		@PostMapping("/shapes")
		void shape(@Valid @RequestBody Shape body) {
		}

		@PostMapping("/shapes/nested")
		void shapes(@Valid @RequestBody Shapes body) {
		}

		@PostMapping("/shapes/array")
		void shape(@Valid @RequestBody Flat body) {
		}

		@PostMapping("/shapes/external")
		void shape(@Valid @RequestBody External body) {
		}

		@PostMapping("/shapes/existing")
		void shape(@Valid @RequestBody Existing body) {
		}

		@PostMapping("/shapes/deduced")
		void shape(@Valid @RequestBody Deduced body) {
		}

		@PostMapping("/shapes/property")
		void shape(@Valid @RequestBody Wrapping body) {
		}

		@PostMapping("/conflicting")
		void conflicting(@RequestBody Map<String, String> body) {
			service("");
		}

		@PostMapping("/service")
		void service(@RequestBody Object body) {
			Conflicting address = new Conflicting();
			address.setCode(" ");
			this.postal.send(address);
		}

		@PostMapping("/alias")
		void alias(@Valid @RequestBody Alias body) {
		}

		@PostMapping("/kebab")
		void kebab(@Valid @RequestBody Kebab body) {
		}

		@PostMapping("/creator")
		void creator(@Valid @RequestBody Created body) {
		}

		@PostMapping("/factory")
		void factory(@Valid @RequestBody Made body) {
		}

		@PostMapping("/builder")
		void builder(@Valid @RequestBody Built body) {
		}

		@PostMapping("/value")
		void value(@Valid @RequestBody Person body) {
		}

		@PostMapping("/delegating")
		void delegating(@Valid @RequestBody Coded body) {
		}

		@PostMapping("/labels")
		void labels(@Valid @RequestBody Labelled body) {
		}

		@PostMapping("/any")
		void any(@Valid @RequestBody Any body) {
		}

		@PostMapping("/any/getter")
		void any(@Valid @RequestBody Holder body) {
		}

		@PostMapping("/pages")
		void page(@Valid @RequestBody Page<Kebab> body) {
		}

		@PostMapping("/optional")
		void optional(@Valid @RequestBody Maybe body) {
		}

		@PostMapping("/containers")
		void containers(@Valid @RequestBody Containers body) {
		}

		@PostMapping("/ignored")
		void ignored(@Valid @RequestBody Ignored body) {
		}

		@PostMapping("/sub")
		void sub(@Valid @RequestBody Base body) {
		}

	}

}

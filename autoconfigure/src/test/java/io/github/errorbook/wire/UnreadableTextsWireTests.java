package io.github.errorbook.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.RequestEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

import io.github.errorbook.wire.kit.Container;
import io.github.errorbook.wire.kit.RawResponse;
import io.github.errorbook.wire.kit.Service;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said of a value that cannot be read is true: the service accepts the example
 * that it gives.
 */
@ParameterizedClass
@EnumSource(Container.class)
class UnreadableTextsWireTests {

	private static final Pattern EXAMPLE = Pattern.compile("such as (.*)$");

	private static final Pattern VALUES = Pattern.compile("must be one of (.*)$");

	@RegisterExtension
	static final Service service = Service.of(Endpoints.class);

	@Parameter
	Container container;

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
			date: "2026-01-32" -> must be a date such as 2026-01-31
			pattern: "2026-01-31" -> must be a date such as 31/01/2026
			patterns: ["2026-01-31"] -> must be a date such as 31/01/2026
			optional: "2026-01-31" -> must be a date such as 31/01/2026
			number: "x" -> must be a date such as 2026-01-31
			dateTime: "x" -> must be a date and time such as 2026-01-31T10:15:30
			dateTimePattern: "2026-01-31T10:15:30" -> must be a date and time such as 31.01.2026 10:15
			instant: "x" -> must be a date and time with a zone such as 2026-01-31T10:15:30Z
			instantPattern: "2026-01-31T10:15:30Z" -> must be a date and time with a zone such as 2026/01/31 10:15 +0000
			offsetDateTime: "x" -> must be a date and time with a zone such as 2026-01-31T10:15:30Z
			zoned: "x" -> must be a date and time with a zone such as 2026-01-31T10:15:30Z
			time: "x" -> must be a time such as 10:15:30
			timePattern: "10:15:30" -> must be a time such as 10h15
			offsetTime: "10:15:30" -> must be a time such as 10:15:30Z
			old: "x" -> must be a date such as 2026-01-31
			oldPattern: "2026-01-31" -> must be a date such as 31/01/2026
			duration: "x" -> must be a duration such as PT15M
			custom: "2026-01-31" -> is invalid
			cents: 1 -> is invalid
			year: "x" -> has a value of the wrong type
			month: "x" -> has a value of the wrong type
			monthDay: "x" -> has a value of the wrong type
			zone: "x" -> has a value of the wrong type
			locale: {} -> has a value of the wrong type
			currency: "x" -> has a value of the wrong type
			uri: ":::" -> has a value of the wrong type
			bytes: "***" -> has a value of the wrong type
			letter: "xx" -> has a value of the wrong type
			uuid: "x" -> must be a UUID such as 123e4567-e89b-12d3-a456-426614174000
			whole: 3000000000 -> is out of range
			whole: "x" -> must be a whole number
			flag: "x" -> must be true or false
			plain: "x" -> must be one of OPEN, CLOSED
			lower: "x" -> must be one of open, closed
			named: "x" -> must be one of is-open, CLOSED
			valued: "x" -> must be one of o, c
			counted: "x" -> must be one of 1, 2
			object: "x" -> must be one of OPEN, CLOSED
			keys: {"x": 1} -> must be one of OPEN, CLOSED
			set: ["x"] -> must be one of OPEN, CLOSED
			code: {} -> has a value of the wrong type
			point: {"x": -1} -> is invalid
			point: "x" -> must be an object
			point: [] -> must be an object
			list: {} -> must be a list
			array: 5 -> must be a list
			map: 5 -> must be an object
			text: {} -> must be text
			""")
	void textOfBodyIsTrue(String member, String message) {
		int colon = member.indexOf(':');
		String name = member.substring(0, colon);
		RawResponse response = service.post("/values", "{\"" + name + "\":" + member.substring(colon + 1) + "}");
		assertThat(response.code() + " " + detail(response, "message")).isEqualTo("INVALID_REQUEST " + message);
		for (String example : examples(message)) {
			String value = Set.of("patterns", "set").contains(name) ? "[\"" + example + "\"]" : "keys".equals(name)
					? "{\"" + example + "\":1}" : "counted".equals(name) ? example : "\"" + example + "\"";
			assertThat(service.post("/values", "{\"" + name + "\":" + value + "}")).hasStatus(200);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`',
			textBlock = """
					/shapes -> {"unwrapped_zip": "x"} -> unwrapped_zip -> must be a whole number
					/shapes -> {"unwrapped_zip": {}} -> unwrapped_zip -> must be a whole number
					/shapes -> {"unwrapped_since": "x"} -> unwrapped_since -> is invalid
					/shapes -> {"unwrapped_zip": null} -> unwrapped_zip -> is required
					/shapes -> {"unwrapped_zip": 1, "wrapped": {"circle": {"radius": "x"}}} -> wrapped.circle.radius -> must be a whole number
					/shapes -> {"unwrapped_zip": 1, "wrapped": {"box": {}}} -> wrapped -> must name a known type
					/shapes -> {"unwrapped_zip": 1, "wrapped": {}} -> wrapped -> is invalid
					/shapes -> {"unwrapped_zip": 1, "wrapped": 5} -> wrapped -> must be an object
					/shapes -> {"unwrapped_zip": 1, "arrays": [["disc", {"radius": "x"}]]} -> arrays[0][1].radius -> must be a whole number
					/shapes -> {"unwrapped_zip": 1, "arrays": [5]} -> arrays[0] -> is invalid
					/shapes -> {"unwrapped_zip": 1, "arrays": [["box", {}]]} -> arrays[0] -> must name a known type
					/shapes -> {"unwrapped_zip": 1, "own": {}} -> own.kind -> is required
					/shapes -> {"unwrapped_zip": 1, "own": {"kind": "x"}} -> own.kind -> must name a known type
					/shapes -> {"unwrapped_zip": 1, "own": {"kind": 7}} -> own.kind -> must name a known type
					/shapes -> {"unwrapped_zip": 1, "own": 7} -> own -> must be an object
					/shapes -> {"unwrapped_zip": 1, "owns": [{"kind": "x"}]} -> owns[0].kind -> must name a known type
					/external -> {"value": {"radius": 1}} -> kind -> is required
					/external -> {"kind": null, "value": {"radius": 1}} -> kind -> is required
					/external -> {"kind": "disk"} -> value -> is required
					/external -> {"kind": "x", "value": {"radius": 1}} -> kind -> must name a known type
					/external -> {"value": {"radius": 1}, "kind": "x"} -> kind -> must name a known type
					/external -> {"kind": "disk", "value": {"radius": "x"}} -> value.radius -> must be a whole number
					/external -> {"value": {"radius": "x"}, "kind": "disk"} -> value.radius -> must be a whole number
					/external/bean -> {"value": {"radius": 1}} -> kind -> is required
					/external/bean -> {"kind": null, "value": {"radius": 1}} -> kind -> is required
					/external/bean -> {"kind": "disk"} -> value -> is required
					/external/bean -> {"kind": "x", "value": {"radius": 1}} -> kind -> must name a known type
					/external/bean -> {"value": {"radius": 1}, "kind": "x"} -> kind -> must name a known type
					/external/bean -> {"kind": "disk", "value": {"radius": "x"}} -> value.radius -> must be a whole number
					/external/bean -> {"value": {"radius": "x"}, "kind": "disk"} -> value.radius -> must be a whole number
					/external/bean -> {"kind": "disk", "value": {}} -> value.radius -> is required
					/external/bean -> {"kind": "disk", "value": 5} -> value -> must be an object
					/external/nested -> {"value": {"kind": "x", "value": {"radius": 1}}} -> value.kind -> must name a known type
					/external/nested -> {"value": {"kind": "disk", "value": 5}} -> value.value -> must be an object
					/external/nested -> {"all": [{"value": {"radius": 1}, "kind": "x"}]} -> all[0].kind -> must name a known type
					/external/nested -> {"all": [{"kind": "disk", "value": {"radius": "x"}}]} -> all[0].value.radius -> must be a whole number
					/external/list -> [{"kind": "disk", "value": {"radius": "x"}}] -> [0].value.radius -> must be a whole number
					/external/type -> {"radius": 1} -> kind -> is required
					/external/type -> {"kind": "x"} -> kind -> must name a known type
					/type -> {} -> @type -> is required
					/type -> {"@type": "x"} -> @type -> must name a known type
					/type -> {"@type": null} -> @type -> is required
					/type -> {"@type": 7} -> @type -> must name a known type
					/type -> 5 -> `` -> must be an object
					/deduced -> {} -> `` -> is invalid
					/deduced -> {"radius": "x"} -> radius -> must be a whole number
					""")
	void fieldAndTextOfShapeAreTrue(String path, String body, String field, String message) {
		RawResponse response = service.post(path, body);
		assertThat(response.code() + " " + detail(response, "field") + ": " + detail(response, "message"))
			.isEqualTo("INVALID_REQUEST " + field + ": " + message);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
			/date?day=x -> must be a date such as 2026-01-31
			/date?slashed=x -> must be a date such as 2026-01-31
			/date?styled=x -> must be a date such as 2026-01-31
			/date?old=x -> must be a date such as 31/01/2026
			/date?days=x -> must be a date such as 2026-01-31
			/date?unformatted=x -> is invalid
			/date?time=x -> must be a time such as 10:15:30
			/date?offset=10:15:30 -> must be a time such as 10:15:30Z
			/date?instant=x -> must be a date and time with a zone such as 2026-01-31T10:15:30Z
			/date?duration=x -> must be a duration such as PT15M
			/date?status=x -> must be one of OPEN, CLOSED
			/date?letter=x -> must be one of o, c
			/bound?page=x -> must be a whole number
			/bound?page=3000000000 -> is out of range
			/number?small=999 -> is out of range
			/number?small=1.5 -> must be a whole number
			/number?all=1,-3000000000 -> is out of range
			/number?maybe=99999999999999999999 -> is out of range
			/number?real=x -> must be a number
			/bound -> is required
			/bound?page=1&since=x -> must be a date such as 2026-01-31
			/bound?page=1&old=x -> must be a date such as 31/01/2026
			""")
	void textOfParameterIsTrue(String target, String message) {
		RawResponse response = service.get(target);
		assertThat(response.code() + " " + detail(response, "message")).isEqualTo("INVALID_REQUEST " + message);
		for (String example : examples(message)) {
			assertThat(service.get(target.substring(0, target.lastIndexOf('=') + 1)
					+ URLEncoder.encode(example, StandardCharsets.UTF_8)))
				.hasStatus(200);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
			application/json -> {"whole": -> is not valid JSON, see line 1, column 10
			application/yaml -> whole: "x -> is not valid YAML, see line 1, column 6
			""")
	void faultOfGrammarNamesTheFormat(String type, String body, String message) {
		assertThat(detail(service.send("POST", "/values", body, "Content-Type: " + type), "message"))
			.isEqualTo(message);
	}

	private static String detail(RawResponse response, String member) {
		return response.error().path("details").path(0).path(member).asString();
	}

	private static List<String> examples(String message) {
		Matcher example = EXAMPLE.matcher(message);
		Matcher values = VALUES.matcher(message);
		return example.find() ? List.of(example.group(1))
				: values.find() ? List.of(values.group(1).split(", ")) : List.of();
	}

	enum Status {

		OPEN, CLOSED

	}

	enum Lower {

		OPEN, CLOSED;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	enum Named {

		@JsonProperty("is-open")
		OPEN, CLOSED

	}

	enum Valued {

		OPEN, CLOSED;

		@JsonValue
		String value() {
			return name().substring(0, 1).toLowerCase(Locale.ROOT);
		}

	}

	enum Counted {

		OPEN, CLOSED;

		@JsonValue
		int value() {
			return ordinal() + 1;
		}

	}

	@JsonFormat(shape = JsonFormat.Shape.OBJECT)
	enum AsObject {

		OPEN, CLOSED

	}

	enum Letter {

		OPEN, CLOSED;

		@Override
		public String toString() {
			return name().substring(0, 1).toLowerCase(Locale.ROOT);
		}

	}

	static final class Code {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		Code(String text) {
		}

	}

	record Point(int x) {

		Point {
			if (x < 0) {
				throw new IllegalArgumentException("hunter2");
			}
		}

	}

	static class RomanDateDeserializer extends ValueDeserializer<LocalDate> {

		@Override
		public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
			return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getString(), "hunter2");
		}

	}

	static class CentsDeserializer extends ValueDeserializer<Long> {

		@Override
		public Long deserialize(JsonParser parser, DeserializationContext context) {
			return (Long) context.handleWeirdNumberValue(Long.class, 1, "hunter2");
		}

	}

	static class Values {

		public LocalDate date;

		@JsonFormat(pattern = "dd/MM/yyyy")
		public LocalDate pattern;

		@JsonFormat(pattern = "dd/MM/yyyy")
		public List<LocalDate> patterns;

		@JsonFormat(pattern = "dd/MM/yyyy")
		public Optional<LocalDate> optional;

		@JsonFormat(shape = JsonFormat.Shape.NUMBER)
		public LocalDate number;

		public LocalDateTime dateTime;

		@JsonFormat(pattern = "dd.MM.yyyy HH:mm")
		public LocalDateTime dateTimePattern;

		public Instant instant;

		@JsonFormat(pattern = "yyyy/MM/dd HH:mm Z", timezone = "UTC")
		public Instant instantPattern;

		public OffsetDateTime offsetDateTime;

		public ZonedDateTime zoned;

		public LocalTime time;

		@JsonFormat(pattern = "HH'h'mm")
		public LocalTime timePattern;

		public OffsetTime offsetTime;

		public Date old;

		@JsonFormat(pattern = "dd/MM/yyyy", lenient = com.fasterxml.jackson.annotation.OptBoolean.FALSE)
		public Date oldPattern;

		public Duration duration;

		@JsonDeserialize(using = RomanDateDeserializer.class)
		public LocalDate custom;

		@JsonDeserialize(using = CentsDeserializer.class)
		public Long cents;

		public Year year;

		public YearMonth month;

		public MonthDay monthDay;

		public ZoneId zone;

		public Locale locale;

		public Currency currency;

		public URI uri;

		public byte[] bytes;

		public char letter;

		public UUID uuid;

		public int whole;

		public boolean flag;

		public Status plain;

		public Lower lower;

		public Named named;

		public Valued valued;

		public Counted counted;

		public AsObject object;

		public Map<Status, Integer> keys;

		public Set<Status> set;

		public Code code;

		public Point point;

		public List<String> list;

		public int[] array;

		public Map<String, String> map;

		public String text;

	}

	static class Address {

		public int zip;

		@JsonFormat(pattern = "dd/MM/yyyy")
		public LocalDate since;

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
	@JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
	interface Wrapped {

	}

	record Circle(int radius) implements Wrapped {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
	@JsonSubTypes(@JsonSubTypes.Type(value = Disc.class, name = "disc"))
	interface Flat {

	}

	record Disc(int radius) implements Flat {

	}

	interface Round {

	}

	record Disk(int radius) implements Round {

	}

	static class Shapes {

		@JsonUnwrapped(prefix = "unwrapped_")
		public Address address;

		public Wrapped wrapped;

		public List<Flat> arrays;

		@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
		@JsonSubTypes(@JsonSubTypes.Type(value = Disk.class, name = "disk"))
		public Round own;

		@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
		@JsonSubTypes(@JsonSubTypes.Type(value = Disk.class, name = "disk"))
		public List<Round> owns;

	}

	record External(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
			property = "kind") @JsonSubTypes(@JsonSubTypes.Type(value = Disk.class, name = "disk")) Round value) {

	}

	static class ExternalBean {

		@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
		@JsonSubTypes(@JsonSubTypes.Type(value = Disk.class, name = "disk"))
		@JsonProperty("value")
		public Round round;

	}

	record Externals(ExternalBean value, List<External> all) {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
	@JsonSubTypes(@JsonSubTypes.Type(value = Coin.class, name = "coin"))
	interface OfType {

	}

	record Coin(int radius) implements OfType {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
	@JsonSubTypes(@JsonSubTypes.Type(value = Big.class, name = "big"))
	interface Typed {

	}

	record Big(int size) implements Typed {

	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
	@JsonSubTypes({ @JsonSubTypes.Type(Ring.class), @JsonSubTypes.Type(Square.class) })
	interface Deduced {

	}

	record Ring(int radius) implements Deduced {

	}

	record Square(int side) implements Deduced {

	}

	record Bound(int page, @DateTimeFormat(pattern = "dd/MM/yyyy") LocalDate since,
			@DateTimeFormat(pattern = "dd/MM/yyyy") Date old) {

	}

	@Component
	static class LetterConverter implements Converter<String, Letter> {

		@Override
		public Letter convert(String source) {
			return switch (source) {
				case "o" -> Letter.OPEN;
				case "c" -> Letter.CLOSED;
				default -> throw new IllegalArgumentException("hunter2");
			};
		}

	}

	@TestService
	@RestController
	@org.springframework.context.annotation.Import(LetterConverter.class)
	static class Endpoints {

		@PostMapping("/values")
		void values(@RequestBody Values body) {
		}

		@PostMapping("/shapes")
		void shapes(@RequestBody Shapes body) {
		}

		@PostMapping("/external")
		void external(@RequestBody External body) {
		}

		@PostMapping("/external/bean")
		void external(RequestEntity<ExternalBean> body) {
		}

		@PostMapping("/external/nested")
		void external(@RequestBody Externals body) {
		}

		@PostMapping("/external/list")
		void external(@RequestBody List<ExternalBean> body) {
		}

		@PostMapping("/external/type")
		void external(@RequestBody OfType body) {
		}

		@PostMapping("/type")
		void type(@RequestBody Typed body) {
		}

		@PostMapping("/deduced")
		void deduced(@RequestBody Deduced body) {
		}

		@GetMapping("/date")
		void date(@RequestParam(required = false) LocalDate day,
				@RequestParam(required = false) @DateTimeFormat(pattern = "dd/MM/yyyy") LocalDate slashed,
				@RequestParam(required = false) @DateTimeFormat(style = "M-") LocalDate styled,
				@RequestParam(required = false) @DateTimeFormat(pattern = "dd/MM/yyyy") Date old,
				@RequestParam(required = false) @DateTimeFormat(pattern = "dd/MM/yyyy") List<LocalDate> days,
				@RequestParam(required = false) Date unformatted, @RequestParam(required = false) LocalTime time,
				@RequestParam(required = false) OffsetTime offset, @RequestParam(required = false) Instant instant,
				@RequestParam(required = false) Duration duration, @RequestParam(required = false) Status status,
				@RequestParam(required = false) Letter letter) {
		}

		@GetMapping("/number")
		void number(@RequestParam(required = false) Byte small, @RequestParam(required = false) List<Integer> all,
				@RequestParam Optional<Long> maybe, @RequestParam(required = false) Float real) {
		}

		@GetMapping("/bound")
		void bound(@ModelAttribute Bound bound) {
		}

	}

}

package io.github.errorbook.input;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.util.ClassUtils;

/**
 * What can be wrong with a value before any rule of the application looks at it. The name
 * is the code of the violation. Message bundles translate the text under
 * {@code errorbook.violation.} and the name.
 *
 * @since 0.1.0
 * @see InputFaults
 */
public enum InputFault {

	/** There is no value. */
	REQUIRED("is required"),

	/** The value is not allowed here. */
	NOT_ALLOWED("is not allowed"),

	/** Wrong in a way for which there is no better word. */
	INVALID("is invalid"),

	/** The value has another type than expected. */
	WRONG_TYPE("has a value of the wrong type"),

	/** Something else has the value already. */
	DUPLICATE("is already taken"),

	/** The value does not fit the data that exists. */
	CONFLICTING("conflicts with existing data"),

	/** Not an integer. */
	NOT_A_WHOLE_NUMBER("must be a whole number"),

	/** Not a number. */
	NOT_A_NUMBER("must be a number"),

	/** A number that does not fit. */
	OUT_OF_RANGE("is out of range"),

	/** Not a boolean. */
	NOT_A_BOOLEAN("must be true or false"),

	/** Not a date. */
	NOT_A_DATE("must be a date such as {example}"),

	/** Not a local date and time. */
	NOT_A_DATE_TIME("must be a date and time such as {example}"),

	/** Not a date and time with an offset. */
	NOT_AN_INSTANT("must be a date and time with a zone such as {example}"),

	/** Not a time of the day. */
	NOT_A_TIME("must be a time such as {example}"),

	/** Not a duration. */
	NOT_A_DURATION("must be a duration such as {example}"),

	/** Not a UUID. */
	NOT_A_UUID("must be a UUID such as {example}"),

	/** None of the known values. */
	NOT_ONE_OF("must be one of {values}"),

	/** Not text. */
	NOT_TEXT("must be text"),

	/** Not a list. */
	NOT_A_LIST("must be a list"),

	/** Not an object. */
	NOT_AN_OBJECT("must be an object"),

	/** A field that nobody asked for. */
	UNKNOWN_FIELD("is not a known field"),

	/** The name of a type that is not known. */
	UNKNOWN_TYPE("must name a known type"),

	/** There is no body. */
	MISSING_BODY("a body is required"),

	/** The body cannot be understood. */
	UNREADABLE_BODY("the body cannot be read"),

	/** The body breaks the grammar of JSON. */
	MALFORMED_JSON("is not valid JSON, see line {line}, column {column}"),

	/** The body breaks the grammar of another format. */
	MALFORMED_BODY("is not valid {format}, see line {line}, column {column}"),

	/** Something follows where the JSON should end. */
	TRAILING_CONTENT("must end after the first JSON value"),

	/** Nested too deeply, too long, or otherwise more than a parser should take. */
	TOO_COMPLEX("is nested too deeply or has an overlong value"),

	/** The parameters do not meet what the operation declares. */
	UNMET_CONDITIONS("the parameters must meet {conditions}"),

	/** The request names no API version. */
	MISSING_API_VERSION("an API version is required"),

	/** The request names an API version that does not exist. */
	UNKNOWN_API_VERSION("the API version is not supported");

	private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Byte.class, Short.class, Integer.class, Long.class,
			BigInteger.class);

	private static final Map<Class<?>, InputFault> BY_TYPE = Map.ofEntries(Map.entry(Boolean.class, NOT_A_BOOLEAN),
			Map.entry(LocalDate.class, NOT_A_DATE), Map.entry(Date.class, NOT_A_DATE),
			Map.entry(LocalDateTime.class, NOT_A_DATE_TIME), Map.entry(Instant.class, NOT_AN_INSTANT),
			Map.entry(OffsetDateTime.class, NOT_AN_INSTANT), Map.entry(ZonedDateTime.class, NOT_AN_INSTANT),
			Map.entry(LocalTime.class, NOT_A_TIME), Map.entry(OffsetTime.class, NOT_A_TIME),
			Map.entry(Duration.class, NOT_A_DURATION), Map.entry(UUID.class, NOT_A_UUID),
			Map.entry(String.class, NOT_TEXT));

	private final String text;

	InputFault(String text) {
		this.text = text;
	}

	/**
	 * Return what to say of a value that cannot be converted to a type.
	 * @param type the type
	 * @return the fault, {@link #WRONG_TYPE} for a type that clients do not know
	 */
	public static InputFault expecting(Class<?> type) {
		Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
		if (WHOLE_NUMBERS.contains(boxed)) {
			return NOT_A_WHOLE_NUMBER;
		}
		if (Number.class.isAssignableFrom(boxed)) {
			return NOT_A_NUMBER;
		}
		if (boxed == byte[].class) {
			return WRONG_TYPE;
		}
		if (boxed.isArray() || Collection.class.isAssignableFrom(boxed)) {
			return NOT_A_LIST;
		}
		return BY_TYPE.getOrDefault(boxed, WRONG_TYPE);
	}

	/**
	 * Return whether the text shows an example of what is expected.
	 * @return {@code true} if the text has a placeholder for it
	 */
	boolean hasExample() {
		return this.text.contains("{example}");
	}

	/**
	 * Return the English text.
	 * @return the text, with placeholders for the arguments of the violation
	 */
	public String text() {
		return this.text;
	}

}

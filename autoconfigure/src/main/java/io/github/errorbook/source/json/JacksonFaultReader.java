package io.github.errorbook.source.json;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Reads Jackson's exceptions. Their messages repeat values and name classes, so none of
 * their text is passed on.
 */
final class JacksonFaultReader implements BodyFaultReader {

	/**
	 * How Jackson begins to say that there is no value.
	 */
	private static final List<String> ABSENT = List.of("Missing ", "Null value ", "Cannot map `null`",
			"Invalid `null` value");

	private final InputFaults faults;

	private final Supplier<JsonMapper> mapper;

	private final JsonPath paths;

	private final TypeIdFaultReader typeIds;

	JacksonFaultReader(InputFaults faults, Supplier<JsonMapper> mapper) {
		this.faults = faults;
		this.mapper = mapper;
		OutsideNames outside = new OutsideNames(mapper);
		this.paths = new JsonPath(new JsonFieldNames(mapper), outside);
		this.typeIds = new TypeIdFaultReader(faults, mapper, outside);
	}

	@Override
	public @Nullable Violation read(@Nullable Throwable cause) {
		if (cause instanceof StreamReadException thrown) {
			return grammar(thrown);
		}
		if (cause instanceof MismatchedInputException thrown) {
			return mismatch(thrown);
		}
		if (cause instanceof StreamConstraintsException thrown) {
			return violation(InputFault.TOO_COMPLEX, thrown);
		}
		return (cause instanceof JacksonException thrown && !(cause instanceof JacksonIOException))
				? violation(InputFault.INVALID, thrown) : null;
	}

	private Violation grammar(StreamReadException thrown) {
		if (thrown instanceof InputCoercionException coercion) {
			return coercion(coercion);
		}
		TokenStreamLocation location = thrown.getLocation();
		String format = BodyFormat.of(thrown);
		if (location == null || location.getLineNr() < 0 || format == null) {
			return violation(InputFault.UNREADABLE_BODY, thrown);
		}
		InputFault fault = BodyFormat.JSON.equals(format) ? InputFault.MALFORMED_JSON : InputFault.MALFORMED_BODY;
		return this.faults.violation(fault, path(thrown), InputLocation.BODY,
				Map.of("line", location.getLineNr(), "column", location.getColumnNr(), "format", format));
	}

	private Violation coercion(InputCoercionException thrown) {
		JsonToken token = thrown.getInputType();
		return (token != null && token.isNumeric()) ? violation(InputFault.OUT_OF_RANGE, thrown)
				: expected(thrown.getTargetType(), token, thrown);
	}

	private Violation mismatch(MismatchedInputException thrown) {
		if (thrown instanceof PropertyBindingException) {
			return violation(InputFault.UNKNOWN_FIELD, thrown);
		}
		if (thrown instanceof InvalidTypeIdException typeId) {
			return this.typeIds.read(typeId, path(thrown));
		}
		if (thrown.getPath().isEmpty()) {
			return wholeBody(thrown);
		}
		if (this.typeIds.isMissing(thrown)) {
			return this.typeIds.missing(thrown, path(thrown));
		}
		return isAbsent(thrown) ? violation(InputFault.REQUIRED, thrown)
				: expected(thrown.getTargetType(), thrown.getCurrentToken(), thrown);
	}

	/*
	 * A property that is absent comes to light at the end of its object, but so does what
	 * is wrong with a value that had to be kept until then.
	 */
	private static boolean isAbsent(MismatchedInputException thrown) {
		String message = thrown.getOriginalMessage();
		return thrown instanceof InvalidNullException || thrown.getCurrentToken() == JsonToken.VALUE_NULL
				|| (thrown.getCurrentToken() == JsonToken.END_OBJECT && ABSENT.stream().anyMatch(message::startsWith));
	}

	private Violation wholeBody(MismatchedInputException thrown) {
		if (thrown.getCurrentToken() == null && thrown.getOriginalMessage().startsWith("No content")) {
			return violation(InputFault.MISSING_BODY, thrown);
		}
		return thrown.getOriginalMessage().startsWith("Trailing token")
				? violation(BodyFormat.JSON.equals(BodyFormat.of(thrown)) ? InputFault.TRAILING_CONTENT
						: InputFault.UNREADABLE_BODY, thrown)
				: expected(thrown.getTargetType(), thrown.getCurrentToken(), thrown);
	}

	private Violation expected(@Nullable Class<?> type, @Nullable JsonToken token, JacksonException thrown) {
		String path = path(thrown);
		if (type == null) {
			return this.faults.wrongType(null, path, InputLocation.BODY);
		}
		JsonMapper mapper = this.mapper.get();
		JsonTarget target = JsonTarget.find(mapper, (token != JsonToken.PROPERTY_NAME) ? thrown.getPath() : List.of(),
				type);
		JsonSamples samples = new JsonSamples(mapper, target);
		if (isSimple(type)) {
			return this.faults.wrongType(type, path, InputLocation.BODY, samples);
		}
		return this.faults.violation(misshapen(target, type, token), path, InputLocation.BODY);
	}

	private static boolean isSimple(Class<?> type) {
		return type.isPrimitive() || type.isArray() || type.isEnum()
				|| (type.getName().startsWith("java.") && !Map.class.isAssignableFrom(type));
	}

	/*
	 * What is wrong with something that begins as an object is not that it is none.
	 */
	private InputFault misshapen(JsonTarget target, Class<?> type, @Nullable JsonToken token) {
		JsonMapper mapper = this.mapper.get();
		ReadShape shape = (target.deserializer() != null)
				? ReadShape.of(target.deserializer(), mapper.deserializationConfig()) : ReadShape.OPEN;
		if (shape == ReadShape.VALUE) {
			return InputFault.WRONG_TYPE;
		}
		boolean object = token == JsonToken.START_OBJECT || token == JsonToken.END_OBJECT
				|| token == JsonToken.PROPERTY_NAME;
		return (shape == ReadShape.OPEN || object || this.typeIds.isInArray(target, type)) ? InputFault.INVALID
				: InputFault.NOT_AN_OBJECT;
	}

	private Violation violation(InputFault fault, JacksonException thrown) {
		return this.faults.violation(fault, path(thrown), InputLocation.BODY);
	}

	private String path(JacksonException thrown) {
		return this.paths.of(thrown);
	}

}

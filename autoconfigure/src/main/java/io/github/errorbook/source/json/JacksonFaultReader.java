package io.github.errorbook.source.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;
import io.github.errorbook.resolve.FieldPath;
import io.github.errorbook.resolve.InputFault;
import io.github.errorbook.resolve.InputFaults;

/**
 * Reads Jackson's exceptions. Their messages repeat values and name classes, so none of
 * their text is passed on.
 */
final class JacksonFaultReader implements BodyFaultReader {

	private final InputFaults faults;

	private final Supplier<JsonMapper> mapper;

	JacksonFaultReader(InputFaults faults, Supplier<JsonMapper> mapper) {
		this.faults = faults;
		this.mapper = mapper;
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
		if (location == null || location.getLineNr() < 0) {
			return violation(InputFault.UNREADABLE_BODY, thrown);
		}
		return this.faults.violation(InputFault.MALFORMED_JSON, JsonPath.of(thrown), InputLocation.BODY,
				Map.of("line", location.getLineNr(), "column", location.getColumnNr()));
	}

	private Violation coercion(InputCoercionException thrown) {
		JsonToken token = thrown.getInputType();
		return (token != null && token.isNumeric()) ? violation(InputFault.OUT_OF_RANGE, thrown)
				: expected(thrown.getTargetType(), JsonPath.of(thrown));
	}

	private Violation mismatch(MismatchedInputException thrown) {
		if (thrown instanceof PropertyBindingException) {
			return violation(InputFault.UNKNOWN_FIELD, thrown);
		}
		if (thrown instanceof InvalidTypeIdException typeId) {
			return typeId(typeId);
		}
		if (thrown.getPath().isEmpty()) {
			return wholeBody(thrown);
		}
		// A property that is absent comes to light at the end of its object.
		JsonToken token = thrown.getCurrentToken();
		return (token == JsonToken.END_OBJECT || token == JsonToken.VALUE_NULL) ? violation(InputFault.REQUIRED, thrown)
				: expected(thrown.getTargetType(), JsonPath.of(thrown));
	}

	private Violation wholeBody(MismatchedInputException thrown) {
		if (thrown.getCurrentToken() == null) {
			return violation(InputFault.MISSING_BODY, thrown);
		}
		return thrown.getOriginalMessage().startsWith("Trailing token") ? violation(InputFault.TRAILING_CONTENT, thrown)
				: expected(thrown.getTargetType(), "");
	}

	private Violation typeId(InvalidTypeIdException thrown) {
		JsonTypeInfo info = (thrown.getBaseType() != null)
				? AnnotationUtils.findAnnotation(thrown.getBaseType().getRawClass(), JsonTypeInfo.class) : null;
		String property = (info != null) ? info.property() : "";
		return this.faults.violation((thrown.getTypeId() != null) ? InputFault.UNKNOWN_TYPE : InputFault.REQUIRED,
				FieldPath.join(JsonPath.of(thrown), property), InputLocation.BODY);
	}

	private Violation expected(@Nullable Class<?> type, String path) {
		if (type == null) {
			return this.faults.wrongType(null, path, InputLocation.BODY);
		}
		Object[] constants = type.getEnumConstants();
		if (constants != null) {
			JsonMapper mapper = this.mapper.get();
			return this.faults.notOneOf(
					Arrays.stream(constants).map((constant) -> mapper.valueToTree(constant).asString()).toList(), path,
					InputLocation.BODY);
		}
		return isObject(type) ? this.faults.violation(InputFault.NOT_AN_OBJECT, path, InputLocation.BODY)
				: this.faults.wrongType(type, path, InputLocation.BODY);
	}

	private static boolean isObject(Class<?> type) {
		return Map.class.isAssignableFrom(type)
				|| (!type.isPrimitive() && !type.isArray() && !type.getName().startsWith("java."));
	}

	private Violation violation(InputFault fault, JacksonException thrown) {
		return this.faults.violation(fault, JsonPath.of(thrown), InputLocation.BODY);
	}

}

package io.github.errorbook.source.json;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.input.FieldPath;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Reads what is wrong with the name of a type. Where the name stands is for the
 * application to choose.
 */
final class TypeIdFaultReader {

	private static final String MISSING_OUTSIDE = "Missing external type id";

	private static final String OUTSIDE = "(for POJO property '";

	private final InputFaults faults;

	private final Supplier<JsonMapper> mapper;

	private final OutsideNames outside;

	TypeIdFaultReader(InputFaults faults, Supplier<JsonMapper> mapper, OutsideNames outside) {
		this.faults = faults;
		this.mapper = mapper;
		this.outside = outside;
	}

	/**
	 * Return whether the name that is missing should stand beside the value.
	 * @param thrown what the mapper threw
	 * @return {@code true} if it is a name that is missing
	 */
	boolean isMissing(MismatchedInputException thrown) {
		return thrown.getOriginalMessage().startsWith(MISSING_OUTSIDE);
	}

	Violation missing(MismatchedInputException thrown, String path) {
		String name = nameBeside(thrown.getPath(), path);
		return (name != null) ? violation(InputFault.REQUIRED, name) : violation(InputFault.INVALID, path);
	}

	Violation read(InvalidTypeIdException thrown, String path) {
		JsonTypeInfo.Value info = info(thrown.getPath(), thrown.getBaseType());
		String name = (info != null && isNamed(info)) ? info.getPropertyName() : null;
		if (thrown.getTypeId() != null) {
			return violation(InputFault.UNKNOWN_TYPE,
					(name != null) ? FieldPath.join(path, name) : beside(thrown, path));
		}
		if (thrown.getCurrentToken() != null && thrown.getCurrentToken().isScalarValue()) {
			return violation(InputFault.NOT_AN_OBJECT, path);
		}
		return (name != null) ? violation(InputFault.REQUIRED, FieldPath.join(path, name))
				: violation(InputFault.INVALID, path);
	}

	/**
	 * Return whether name and object together are an array.
	 * @param target where the object is expected
	 * @param type its type
	 * @return {@code true} for an array
	 */
	boolean isInArray(JsonTarget target, Class<?> type) {
		JsonMapper mapper = this.mapper.get();
		JsonTypeInfo.Value info = target.typeInfo(mapper, mapper.constructType(type));
		return info != null && info.getInclusionType() == JsonTypeInfo.As.WRAPPER_ARRAY;
	}

	private Violation violation(InputFault fault, String path) {
		return this.faults.violation(fault, path, InputLocation.BODY);
	}

	private static boolean isNamed(JsonTypeInfo.Value info) {
		return info.getIdType() != JsonTypeInfo.Id.DEDUCTION && (info.getInclusionType() == JsonTypeInfo.As.PROPERTY
				|| info.getInclusionType() == JsonTypeInfo.As.EXISTING_PROPERTY);
	}

	/*
	 * A name beside the value may be read at the end of the object around both, whose
	 * path does not lead to the value.
	 */
	private String beside(InvalidTypeIdException thrown, String path) {
		String name = nameBeside(thrown.getPath(), path);
		String message = thrown.getOriginalMessage();
		int start = message.lastIndexOf(OUTSIDE);
		int end = message.indexOf('\'', start + OUTSIDE.length());
		if (name != null || start < 0 || end < start) {
			return (name != null) ? name : path;
		}
		OutsideNames.Pair pair = this.outside.find(this.outside.expected(thrown.getPath(), thrown.getPath().size()),
				message.substring(start + OUTSIDE.length(), end));
		return (pair != null) ? FieldPath.join(path, pair.name()) : path;
	}

	private @Nullable String nameBeside(List<JacksonException.Reference> path, String text) {
		JacksonException.Reference last = path.isEmpty() ? null : path.get(path.size() - 1);
		if (last == null || last.getPropertyName() == null || !JsonTarget.isProperty(last)) {
			return null;
		}
		OutsideNames.Pair pair = this.outside.find(JsonTarget.typeOf(last), last.getPropertyName());
		return (pair != null) ? FieldPath.join(text.substring(0, Math.max(text.lastIndexOf('.'), 0)), pair.name())
				: null;
	}

	private JsonTypeInfo.@Nullable Value info(List<JacksonException.Reference> path, @Nullable JavaType type) {
		JsonMapper mapper = this.mapper.get();
		try {
			JsonTarget target = JsonTarget.find(mapper, path, (type != null) ? type.getRawClass() : Object.class);
			return target.typeInfo(mapper, (type != null) ? type : mapper.constructType(Object.class));
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}

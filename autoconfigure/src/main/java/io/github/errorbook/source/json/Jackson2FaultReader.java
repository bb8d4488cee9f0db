package io.github.errorbook.source.json;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.model.Violation;

/**
 * Reads the exceptions of Jackson 2 as those of Jackson 3, which has one of each kind.
 */
final class Jackson2FaultReader implements BodyFaultReader {

	private final Supplier<JsonMapper> twin;

	private final BodyFaultReader reader;

	Jackson2FaultReader(Supplier<JsonMapper> twin, BodyFaultReader reader) {
		this.twin = twin;
		this.reader = reader;
	}

	@Override
	public @Nullable Violation read(@Nullable Throwable cause) {
		return (cause instanceof JsonProcessingException thrown) ? this.reader.read(translate(thrown)) : null;
	}

	/*
	 * What is wrong with the grammar is the cause where it is inside an object.
	 */
	private JacksonException translate(JsonProcessingException thrown) {
		JacksonException translated = (thrown instanceof JsonMappingException
				&& !(thrown instanceof MismatchedInputException)
				&& Causes.of(thrown) instanceof JsonProcessingException inside) ? kind(inside) : kind(thrown);
		if (thrown instanceof JsonMappingException mapping) {
			List<JsonMappingException.Reference> path = mapping.getPath();
			for (int i = path.size() - 1; i >= 0; i--) {
				translated.prependPath(reference(path.get(i)));
			}
		}
		return translated;
	}

	private static JacksonException.Reference reference(JsonMappingException.Reference reference) {
		return (reference.getFieldName() != null)
				? new JacksonException.Reference(reference.getFrom(), reference.getFieldName())
				: new JacksonException.Reference(reference.getFrom(), reference.getIndex());
	}

	private JacksonException kind(JsonProcessingException thrown) {
		tools.jackson.core.JsonParser parser = parser(thrown.getProcessor());
		String message = thrown.getOriginalMessage();
		if (thrown instanceof InputCoercionException coercion) {
			return new tools.jackson.core.exc.InputCoercionException(parser, message, token(coercion.getInputType()),
					coercion.getTargetType());
		}
		if (thrown instanceof StreamReadException) {
			return new tools.jackson.core.exc.StreamReadException(parser, message, location(thrown.getLocation()));
		}
		if (thrown instanceof StreamConstraintsException) {
			return new tools.jackson.core.exc.StreamConstraintsException(message);
		}
		return (thrown instanceof MismatchedInputException mismatch) ? mismatch(mismatch, parser)
				: DatabindException.from(parser, message);
	}

	private JacksonException mismatch(MismatchedInputException thrown, tools.jackson.core.@Nullable JsonParser parser) {
		String message = thrown.getOriginalMessage();
		if (thrown instanceof PropertyBindingException) {
			return new UnrecognizedPropertyException(parser, message, null, thrown.getTargetType(), "", List.of());
		}
		tools.jackson.core.JsonToken token = (thrown instanceof InvalidNullException)
				? tools.jackson.core.JsonToken.VALUE_NULL : token(thrown.getCurrentToken());
		return ((thrown instanceof InvalidTypeIdException typeId)
				? tools.jackson.databind.exc.InvalidTypeIdException.from(parser, message, type(typeId.getBaseType()),
						typeId.getTypeId())
				: tools.jackson.databind.exc.MismatchedInputException.from(parser, thrown.getTargetType(), message))
			.setCurrentToken(token);
	}

	private tools.jackson.databind.@Nullable JavaType type(@Nullable JavaType type) {
		return (type != null) ? this.twin.get().constructType(type.getRawClass()) : null;
	}

	/*
	 * One that tells the format, if it is JSON.
	 */
	private tools.jackson.core.@Nullable JsonParser parser(@Nullable Object processor) {
		boolean json = processor instanceof JsonParser parser && parser.getCodec() != null
				&& BodyFormat.JSON.equals(parser.getCodec().getFactory().getFormatName());
		return json ? this.twin.get().createParser("") : null;
	}

	private static tools.jackson.core.@Nullable JsonToken token(@Nullable JsonToken token) {
		if (token == null) {
			return null;
		}
		return (token == JsonToken.FIELD_NAME) ? tools.jackson.core.JsonToken.PROPERTY_NAME
				: tools.jackson.core.JsonToken.valueOf(token.name());
	}

	private static @Nullable TokenStreamLocation location(@Nullable JsonLocation location) {
		return (location != null) ? new TokenStreamLocation(ContentReference.unknown(), location.getCharOffset(),
				location.getLineNr(), location.getColumnNr()) : null;
	}

}

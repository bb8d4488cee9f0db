package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.ObjectUtils;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Reads the violations of Bean Validation.
 */
final class BeanValidationReader implements ConstraintReader {

	private static final Set<String> COMMON_ATTRIBUTES = Set.of("message", "groups", "payload");

	/**
	 * The messages that repeat the value: by an expression, or by the text of those
	 * constraints of Hibernate Validator that have one.
	 */
	private static final Pattern REPEATS_VALUE = Pattern.compile("validatedValue|(Luhn|Mod10|Mod11)Check\\.message");

	private static final int SHORTEST_RECOGNISABLE = 3;

	private final ConstraintMessages messages;

	BeanValidationReader(ConstraintMessages messages) {
		this.messages = messages;
	}

	@Override
	public @Nullable Constraint read(ObjectError error) {
		return error.contains(ConstraintViolation.class) ? read(error.unwrap(ConstraintViolation.class)) : null;
	}

	@Override
	public @Nullable Constraint read(MessageSourceResolvable error, ParameterValidationResult result) {
		try {
			return read(result.unwrap(error, ConstraintViolation.class));
		}
		catch (IllegalArgumentException | ClassCastException ex) {
			return null;
		}
	}

	Constraint read(ConstraintViolation<?> violation) {
		return new Constraint(violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
				messageOf(violation), argumentsOf(violation), ViolationPath.of(violation).path());
	}

	private @Nullable String messageOf(ConstraintViolation<?> violation) {
		String message = this.messages.messageOf(violation);
		boolean repeatsValue = REPEATS_VALUE.matcher(violation.getMessageTemplate()).find()
				|| (violation.getInvalidValue() instanceof CharSequence value && value.length() >= SHORTEST_RECOGNISABLE
						&& message.contains(value));
		return repeatsValue ? null : message;
	}

	private static Map<String, Object> argumentsOf(ConstraintViolation<?> violation) {
		Map<String, Object> arguments = new LinkedHashMap<>();
		new TreeMap<>(violation.getConstraintDescriptor().getAttributes()).forEach((name, value) -> {
			Object simple = COMMON_ATTRIBUTES.contains(name) ? null : simple(value);
			if (simple != null) {
				arguments.put(name, simple);
			}
		});
		return arguments;
	}

	private static @Nullable Object simple(@Nullable Object value) {
		if (value instanceof String || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof Character character) {
			return character.toString();
		}
		if (value == null || !value.getClass().isArray()) {
			return null;
		}
		Collection<@Nullable Object> elements = new ArrayList<>();
		for (Object element : ObjectUtils.toObjectArray(value)) {
			elements.add(simple(element));
		}
		return (elements.isEmpty() || elements.contains(null)) ? null : List.copyOf(elements);
	}

}

package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.ObjectUtils;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;

import io.github.errorbook.model.Violation;

/**
 * Reads the violations of Bean Validation.
 */
final class BeanValidationReader implements ConstraintReader {

	private static final Set<String> COMMON_ATTRIBUTES = Set.of("message", "groups", "payload");

	/**
	 * The messages that repeat the value: by an expression, or by the text of those
	 * constraints of Hibernate Validator that have one.
	 */
	private static final List<String> REPEATS_VALUE = List.of("validatedValue", "LuhnCheck.message",
			"Mod10Check.message", "Mod11Check.message");

	private static final int SHORTEST_RECOGNISABLE = 3;

	private final ConstraintMessages messages;

	private final ValueEchoes echoes;

	private final ConcurrentLruCache<ConstraintDescriptor<?>, Map<String, Object>> arguments = new ConcurrentLruCache<>(
			512, BeanValidationReader::argumentsOf);

	BeanValidationReader(ConstraintMessages messages, ValueEchoes echoes) {
		this.messages = messages;
		this.echoes = echoes;
	}

	@Override
	public @Nullable Constraint read(ObjectError error) {
		return error.contains(ConstraintViolation.class) ? read(error.unwrap(ConstraintViolation.class), "") : null;
	}

	@Override
	public @Nullable Constraint read(MessageSourceResolvable error, ParameterValidationResult result) {
		try {
			ConstraintViolation<?> violation = result.unwrap(error, ConstraintViolation.class);
			return read(violation, ViolationPath.of(violation).path());
		}
		catch (IllegalArgumentException | ClassCastException ex) {
			return null;
		}
	}

	Constraint read(ConstraintViolation<?> violation, String elementPath) {
		ConstraintDescriptor<?> descriptor = violation.getConstraintDescriptor();
		return new Constraint(descriptor.getAnnotation().annotationType().getSimpleName(), messageOf(violation),
				this.arguments.get(descriptor), elementPath);
	}

	private @Nullable String messageOf(ConstraintViolation<?> violation) {
		String message = this.messages.messageOf(violation);
		boolean repeatsValue = repeatsValue(violation.getMessageTemplate()) || this.echoes.isPossible(violation)
				|| (violation.getInvalidValue() instanceof CharSequence value && value.length() >= SHORTEST_RECOGNISABLE
						&& message.contains(value));
		return (repeatsValue || message.isBlank()) ? null : message;
	}

	private static boolean repeatsValue(String template) {
		for (String sign : REPEATS_VALUE) {
			if (template.contains(sign)) {
				return true;
			}
		}
		return false;
	}

	private static Map<String, Object> argumentsOf(ConstraintDescriptor<?> descriptor) {
		Map<String, Object> arguments = new LinkedHashMap<>();
		new TreeMap<>(descriptor.getAttributes()).forEach((name, value) -> {
			Object simple = COMMON_ATTRIBUTES.contains(name) ? null : simple(value);
			if (simple != null) {
				arguments.put(name, simple);
			}
		});
		// What a violation has made immutable, others share
		return new Violation("", "", null, null, arguments).arguments();
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

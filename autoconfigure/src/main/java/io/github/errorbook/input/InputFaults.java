package io.github.errorbook.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.MessageTemplate;
import io.github.errorbook.catalog.StandardTexts;
import io.github.errorbook.model.InputLocation;
import io.github.errorbook.model.Violation;

/**
 * Puts {@linkplain InputFault faults of the input} into the words of the reader, whose
 * language the {@link LocaleContextHolder} knows. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class InputFaults {

	private static final String PREFIX = ErrorTexts.PREFIX + "violation.";

	private static final int MAX_VALUES = 20;

	private final ErrorTexts texts;

	/**
	 * Create the words.
	 * @param texts the translations
	 */
	public InputFaults(ErrorTexts texts) {
		this.texts = texts;
	}

	/**
	 * Create a violation.
	 * @param fault what is wrong
	 * @param field the path of the field as the client wrote it; empty for the whole
	 * input
	 * @param in the part of the request, or {@code null} where it is not known
	 * @return the violation
	 */
	public Violation violation(InputFault fault, String field, @Nullable InputLocation in) {
		return violation(fault, field, in, Map.of());
	}

	/**
	 * Say that the body cannot be understood.
	 * @return the violation
	 */
	public Violation unreadableBody() {
		return violation(InputFault.UNREADABLE_BODY, "", InputLocation.BODY);
	}

	/**
	 * Create a violation.
	 * @param fault what is wrong
	 * @param field the path of the field as the client wrote it; empty for the whole
	 * input
	 * @param in the part of the request, or {@code null} where it is not known
	 * @param arguments values for the placeholders of the text
	 * @return the violation
	 */
	public Violation violation(InputFault fault, String field, @Nullable InputLocation in,
			Map<String, Object> arguments) {
		Violation violation = new Violation(field, "", fault.name(), in, arguments);
		Locale locale = LocaleContextHolder.getLocale();
		String translated = find(violation, locale);
		return violation.withMessage((translated != null) ? translated : format(text(fault, locale), violation));
	}

	/**
	 * Return the standard text of a fault.
	 * @param fault what is wrong
	 * @param locale the language of the reader
	 * @return the text, in English where it is not provided in the language
	 */
	public static String text(InputFault fault, Locale locale) {
		String provided = StandardTexts.isDefault(locale) ? null : StandardTexts.find(PREFIX + fault.name(), locale);
		return (provided != null) ? provided : fault.text();
	}

	/**
	 * Create a violation for a value that cannot be converted.
	 * @param expected the type that was expected, or {@code null} if it is not known
	 * @param field the path of the field as the client wrote it
	 * @param in the part of the request, or {@code null} where it is not known
	 * @return the violation; for an enum it lists the constants
	 */
	public Violation wrongType(@Nullable Class<?> expected, String field, @Nullable InputLocation in) {
		return wrongType(expected, field, in, ValueFormat.STANDARD);
	}

	/**
	 * Create a violation for a value that cannot be converted.
	 * @param expected the type that was expected, or {@code null} if it is not known
	 * @param field the path of the field as the client wrote it
	 * @param in the part of the request, or {@code null} where it is not known
	 * @param format the format that was expected
	 * @return the violation; for an enum it lists the constants, and where no example
	 * would be accepted it does not say what is expected
	 */
	public Violation wrongType(@Nullable Class<?> expected, String field, @Nullable InputLocation in,
			ValueFormat format) {
		if (expected == null) {
			return violation(InputFault.WRONG_TYPE, field, in);
		}
		Object[] constants = expected.getEnumConstants();
		if (constants != null) {
			return notOneOf(Arrays.stream(constants)
				.flatMap((constant) -> Stream.ofNullable(format.write(constant, ((Enum<?>) constant).name())))
				.toList(), field, in);
		}
		InputFault fault = InputFault.expecting(expected);
		SampleValues sample = SampleValues.find(expected, fault);
		if (sample == null) {
			return violation(fault.hasExample() ? InputFault.INVALID : fault, field, in);
		}
		String example = format.write(sample.value(), sample.standard());
		return (example != null)
				? violation(fault, field, in, fault.hasExample() ? Map.of("example", example) : Map.of())
				: violation(InputFault.INVALID, field, in);
	}

	/**
	 * Create a violation for a value that is none of those known.
	 * @param values the known values, of which the first 20 are listed
	 * @param field the path of the field as the client wrote it
	 * @param in the part of the request, or {@code null} where it is not known
	 * @return the violation
	 */
	public Violation notOneOf(Collection<String> values, String field, @Nullable InputLocation in) {
		List<String> listed = values.stream().limit(MAX_VALUES).toList();
		return listed.isEmpty() ? violation(InputFault.INVALID, field, in)
				: violation(InputFault.NOT_ONE_OF, field, in, Map.of("values", listed));
	}

	/**
	 * Find the application's own text for a violation.
	 * @param violation the violation
	 * @param locale the language of the reader
	 * @return the text, or {@code null} where there is none
	 */
	public @Nullable String find(Violation violation, Locale locale) {
		String text = (this.texts.isEmpty() || violation.code() == null) ? null
				: this.texts.find(PREFIX + violation.code(), locale);
		return (text != null) ? format(text, violation) : null;
	}

	/**
	 * Fill a violation into a text.
	 * @param text the text, with <code>{name}</code> for the value of an argument and
	 * <code>{field}</code> for the path of the field
	 * @param violation the violation; lists among its arguments are written with commas
	 * @return the text
	 */
	public static String format(String text, Violation violation) {
		Map<String, Object> readable = new LinkedHashMap<>(violation.arguments());
		readable.replaceAll((name, value) -> (value instanceof Collection<?> values)
				? values.stream().map(String::valueOf).collect(Collectors.joining(", ")) : value);
		readable.putIfAbsent("field", violation.field());
		return MessageTemplate.parse(text).format(readable);
	}

}

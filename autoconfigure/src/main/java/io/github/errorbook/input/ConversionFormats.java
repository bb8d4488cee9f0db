package io.github.errorbook.input;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import io.github.errorbook.guard.Causes;

/**
 * Finds the formats in which Spring converts parameters and bound values. The conversions
 * are those of Spring MVC or WebFlux, which are looked up when the first value is wrong.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ConversionFormats {

	private static final List<String> BEANS = List.of("mvcConversionService", "webFluxConversionService");

	private static final Set<Class<?>> BOUNDED = Set.of(Byte.class, Short.class, Integer.class, Long.class);

	private static final Pattern DIGITS = Pattern.compile("\\s*+[+-]?\\d++\\s*+(,\\s*+[+-]?\\d++\\s*+)*+");

	private final ApplicationContext beans;

	/**
	 * Create the finder.
	 * @param beans where the conversions are
	 */
	public ConversionFormats(ApplicationContext beans) {
		this.beans = beans;
	}

	/**
	 * Find the format of a value that could not be converted.
	 * @param cause why the value could not be converted
	 * @return the format
	 */
	public ValueFormat expectedBy(@Nullable Throwable cause) {
		if (!(cause instanceof ConversionFailedException failure)) {
			return ValueFormat.UNKNOWN;
		}
		ConversionService conversions = conversions();
		return (conversions != null) ? new ConversionFormat(conversions, failure.getTargetType())
				: ValueFormat.STANDARD;
	}

	/**
	 * Return whether a text may be converted to a type.
	 * @param type the type
	 * @return {@code true} if there is a conversion
	 */
	public boolean isOfText(TypeDescriptor type) {
		ConversionService conversions = conversions();
		return conversions != null && conversions.canConvert(TypeDescriptor.valueOf(String.class), type);
	}

	private @Nullable ConversionService conversions() {
		for (String name : BEANS) {
			if (this.beans.containsBean(name)) {
				return this.beans.getBean(name, ConversionService.class);
			}
		}
		return null;
	}

	/**
	 * Return the type to which a value could not be converted: of an array or a
	 * collection, that of its elements, one of which failed.
	 * @param mismatch why the value was refused
	 * @param declared the type as it is declared, with its type arguments, or
	 * {@code null} if it is not known
	 * @return the type, or {@code null} if it is not known
	 */
	public static @Nullable Class<?> expectedType(TypeMismatchException mismatch, @Nullable ResolvableType declared) {
		if (Causes.of(mismatch) instanceof ConversionFailedException failure) {
			return failure.getTargetType().getType();
		}
		Class<?> type = mismatch.getRequiredType();
		if (type == null || !Collection.class.isAssignableFrom(type)) {
			return (type == null || !type.isArray()) ? type : type.getComponentType();
		}
		return (declared != null) ? declared.asCollection().resolveGeneric(0) : null;
	}

	/**
	 * Return whether a value has whole numbers only, of which its type cannot hold one.
	 * @param expected the type to which the value could not be converted, or {@code null}
	 * if it is not known
	 * @param value the value, or an array of values
	 * @return {@code true} if it is out of range
	 */
	public static boolean isOutOfRange(@Nullable Class<?> expected, @Nullable Object value) {
		return expected != null && BOUNDED.contains(ClassUtils.resolvePrimitiveIfNecessary(expected))
				&& DIGITS
					.matcher((value instanceof Object[] values) ? StringUtils.arrayToCommaDelimitedString(values)
							: String.valueOf(value))
					.matches();
	}

}

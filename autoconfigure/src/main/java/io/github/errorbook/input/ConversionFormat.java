package io.github.errorbook.input;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/**
 * The format in which a value of a parameter or of a bound object is converted.
 *
 * @param conversions the conversions
 * @param target the type with the annotations that can ask for a format
 */
record ConversionFormat(ConversionService conversions, TypeDescriptor target) implements ValueFormat {

	private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

	@Override
	public @Nullable String write(Object sample, Object standard) {
		return Stream.of(standard.toString(), sample.toString())
			.filter((text) -> text.equals(standard.toString()) || sample instanceof Enum)
			.filter((text) -> isRead(text, sample))
			.findFirst()
			.orElseGet(() -> format(sample));
	}

	/*
	 * What has no format is written with its own name, which is nothing to recommend.
	 */
	private @Nullable String format(Object sample) {
		return (convert(sample, this.target, TEXT) instanceof String text && !text.equals(sample.toString())
				&& isRead(text, sample)) ? text : null;
	}

	private boolean isRead(String text, Object sample) {
		Object read = convert(text, TEXT, this.target);
		return (sample instanceof Enum) ? read == sample : read != null;
	}

	private @Nullable Object convert(Object source, TypeDescriptor from, TypeDescriptor to) {
		try {
			return this.conversions.convert(source, from, to);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}

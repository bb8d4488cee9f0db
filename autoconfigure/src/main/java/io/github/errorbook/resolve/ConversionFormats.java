package io.github.errorbook.resolve;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;

/**
 * Finds the formats in which Spring converts parameters and bound values. The conversions
 * are those of Spring MVC or WebFlux, which are looked up when the first value is wrong.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ConversionFormats {

	private static final List<String> BEANS = List.of("mvcConversionService", "webFluxConversionService");

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
		for (String name : BEANS) {
			if (this.beans.containsBean(name)) {
				return new ConversionFormat(this.beans.getBean(name, ConversionService.class), failure.getTargetType());
			}
		}
		return ValueFormat.STANDARD;
	}

}

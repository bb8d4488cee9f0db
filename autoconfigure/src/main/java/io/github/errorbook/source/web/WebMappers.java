package io.github.errorbook.source.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.accept.MissingApiVersionException;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.InputFault;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what Spring Web throws, and for what Spring MVC, servlets and WebFlux
 * do.
 */
final class WebMappers implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		if (!OptionalType.WEB.isPresent(context.getClassLoader())) {
			return MapperSource.of();
		}
		InputFaults faults = new InputFaults(context.getBean(ErrorTexts.class));
		List<ErrorMapper<?>> mappers = new ArrayList<>();
		mappers.add(new ErrorResponseMapper(context));
		ConversionFormats formats = new ConversionFormats(context);
		TypeMismatchMapper mismatches = new TypeMismatchMapper(faults, formats);
		mappers.add(mismatches);
		if (OptionalType.WEBFLUX.isPresent(context.getClassLoader())) {
			mappers.addAll(WebInputMappers.all(faults, mismatches));
		}
		mappers.addAll(ofService());
		mappers.addAll(ofRequest(faults));
		mappers.addAll(RequestReadingMapper.all(faults).toList());
		if (OptionalType.SERVLET.isPresent(context.getClassLoader())) {
			mappers.addAll(ServletMappers.all(faults, formats));
		}
		return MapperSource.of(mappers);
	}

	/*
	 * A type that the service cannot convert, read or write: the client cannot help it.
	 */
	private static List<ErrorMapper<?>> ofService() {
		return List.of(
				FrameworkErrorMapper.always(ConversionNotSupportedException.class,
						StandardErrorCode.INTERNAL_SERVER_ERROR),
				FrameworkErrorMapper.of(HttpMessageConversionException.class, FormTypes::map), FrameworkErrorMapper
					.always(HttpMessageConversionException.class, StandardErrorCode.INTERNAL_SERVER_ERROR));
	}

	/*
	 * Where the API version should stand only the application's version resolver knows.
	 */
	private static List<ErrorMapper<?>> ofRequest(InputFaults faults) {
		return List.of(new MultipartMapper(),
				FrameworkErrorMapper.of(InvalidApiVersionException.class,
						(thrown) -> ofVersion(InputFault.UNKNOWN_API_VERSION, faults)),
				FrameworkErrorMapper.of(MissingApiVersionException.class,
						(thrown) -> ofVersion(InputFault.MISSING_API_VERSION, faults)));
	}

	private static ErrorMapping ofVersion(InputFault fault, InputFaults faults) {
		return ErrorMapping.code(StandardErrorCode.INVALID_REQUEST).withViolations(faults.violation(fault, "", null));
	}

}

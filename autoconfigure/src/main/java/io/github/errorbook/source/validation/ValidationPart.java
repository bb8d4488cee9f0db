package io.github.errorbook.source.validation;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.input.ConversionFormats;
import io.github.errorbook.input.FieldNames;
import io.github.errorbook.input.InputFaults;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.MapperSource;

/**
 * The mappers for what validation throws: Spring's, that of Spring Data REST, and Bean
 * Validation itself; and how violations are reported.
 *
 * @see ErrorReader
 * @see ViolationPolicy
 */
final class ValidationPart implements PipelinePart {

	@Override
	public MapperSource mappers(ApplicationContext context) {
		ClassLoader classLoader = context.getClassLoader();
		if (!OptionalType.HANDLER_VALIDATION.isPresent(classLoader)) {
			return MapperSource.of();
		}
		InputFaults faults = new InputFaults(context.getBean(ErrorTexts.class));
		FieldNames names = FieldNames.in(context);
		BeanValidationReader constraints = OptionalType.BEAN_VALIDATION.isPresent(classLoader) ? reader(context) : null;
		ErrorReader errors = new ErrorReader(context, faults,
				(constraints != null) ? constraints : ConstraintReader.NONE, new ConversionFormats(context));
		List<ErrorMapper<?>> mappers = ofSpring(errors, names);
		if (OptionalType.WEBFLUX.isPresent(classLoader)) {
			mappers.add(new WebExchangeBindMapper(new BindingErrors(errors), names));
		}
		if (OptionalType.REPOSITORY_VALIDATION.isPresent(classLoader)) {
			mappers.add(new RepositoryConstraintMapper(new BindingErrors(errors), names));
		}
		if (constraints != null) {
			mappers.add(new ConstraintViolationMapper(faults, constraints, names));
		}
		return MapperSource.of(mappers);
	}

	@Override
	public List<ErrorCustomizer> customizers(ApplicationContext context) {
		return List.of(new ViolationPolicy(ValidationProperties.of(context.getEnvironment()),
				new InputFaults(context.getBean(ErrorTexts.class))));
	}

	private static List<ErrorMapper<?>> ofSpring(ErrorReader errors, FieldNames names) {
		return new ArrayList<>(List.of(new BindMapper(new BindingErrors(errors)),
				new MethodArgumentNotValidMapper(new BindingErrors(errors), names),
				new HandlerMethodValidationMapper(errors, names), new MethodValidationMapper(errors, names)));
	}

	private static BeanValidationReader reader(ApplicationContext context) {
		ObjectProvider<ValidatorFactory> factories = context.getBeanProvider(ValidatorFactory.class);
		return new BeanValidationReader(new ConstraintMessages(factories), new ValueEchoes(factories));
	}

}

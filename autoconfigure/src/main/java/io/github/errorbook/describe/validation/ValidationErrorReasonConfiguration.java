package io.github.errorbook.describe.validation;

import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.context.reactive.ReactiveWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.HandlerMethod;

import io.github.errorbook.describe.ErrorReason;
import io.github.errorbook.input.FieldNames;

/**
 * Says which operations validate their input.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnClass({ Validator.class, HandlerMethod.class })
class ValidationErrorReasonConfiguration {

	@Bean
	ErrorReason errorbookValidatedArgumentErrors(ObjectProvider<Validator> validator,
			ObjectProvider<ValidatorFactory> factory, ApplicationContext context) {
		MarkedArguments marked = new MarkedArguments(context instanceof ReactiveWebApplicationContext);
		return new ValidatedArgumentErrors(marked, validator::getIfAvailable, () -> {
			ValidatorFactory unique = factory.getIfUnique();
			return (unique != null) ? new ValidatedArgumentExamples(marked, unique, FieldNames.in(context)) : null;
		});
	}

}

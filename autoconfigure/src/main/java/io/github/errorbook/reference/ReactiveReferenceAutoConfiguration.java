package io.github.errorbook.reference;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.DispatcherHandler;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.CodeDocumentation;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the reference pages of a WebFlux application. They are there only
 * when they are asked for.
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@ConditionalOnBooleanProperty("errorbook.reference.enabled")
@ConditionalOnErrorPipeline
@Import(ReferenceConfiguration.class)
final class ReactiveReferenceAutoConfiguration {

	/* The places of ReferenceMapping, which is a class of Spring MVC. */
	private static final int FIRST = -10;

	private static final int LAST = Integer.MAX_VALUE - 10;

	@Bean
	ReactiveReferenceMapping errorbookReferenceMapping(ReferenceAnswers answers, ReferenceProperties properties) {
		return new ReactiveReferenceMapping(properties.path(), FIRST, answers::existing);
	}

	@Bean
	ReactiveReferenceMapping errorbookMissingReferenceMapping(ReferenceAnswers answers,
			ReferenceProperties properties) {
		return new ReactiveReferenceMapping(properties.path(), LAST, answers::missing);
	}

	@Lazy
	@Bean
	CodeDocumentation errorbookCodeDocumentation(ReferenceContent content, ReferenceProperties properties,
			@Value("${spring.webflux.base-path:}") String basePath) {
		return ServedPageLinks.below(basePath + properties.path(), content.codes());
	}

}

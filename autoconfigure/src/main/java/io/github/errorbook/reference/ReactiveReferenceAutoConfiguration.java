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

	private final ReferenceAnswers answers;

	private final String path;

	ReactiveReferenceAutoConfiguration(ReferenceContent content, ReferenceProperties properties) {
		this.answers = new ReferenceAnswers(content, properties);
		this.path = properties.path();
	}

	@Bean
	ReactiveReferenceMapping errorbookReferenceMapping() {
		return new ReactiveReferenceMapping(this.path, FIRST, this.answers::existing);
	}

	@Bean
	ReactiveReferenceMapping errorbookMissingReferenceMapping() {
		return new ReactiveReferenceMapping(this.path, LAST, this.answers::missing);
	}

	@Lazy
	@Bean
	CodeDocumentation errorbookCodeDocumentation(ReferenceContent content,
			@Value("${spring.webflux.base-path:}") String basePath) {
		return ServedPageLinks.below(basePath + this.path, content.codes());
	}

}

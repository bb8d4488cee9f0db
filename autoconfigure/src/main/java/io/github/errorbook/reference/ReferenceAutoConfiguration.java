package io.github.errorbook.reference;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.context.WebApplicationContext;

import io.github.errorbook.autoconfigure.ErrorbookAutoConfiguration;
import io.github.errorbook.handle.CodeDocumentation;
import io.github.errorbook.settings.ConditionalOnErrorPipeline;

/**
 * Auto-configuration of the reference pages. They are there only when they are asked for.
 *
 * @since 0.1.0
 * @see ReferenceHandlers
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServletPath.class)
@ConditionalOnBooleanProperty("errorbook.reference.enabled")
@ConditionalOnErrorPipeline
@Import(ReferenceConfiguration.class)
public final class ReferenceAutoConfiguration {

	@Bean
	ReferenceMapping errorbookReferenceMapping(ReferenceAnswers answers, ReferenceProperties properties) {
		return new ReferenceMapping(properties.path(), ReferenceMapping.FIRST,
				new ReferenceHandlers(answers)::existing);
	}

	@Bean
	ReferenceMapping errorbookMissingReferenceMapping(ReferenceAnswers answers, ReferenceProperties properties) {
		return new ReferenceMapping(properties.path(), ReferenceMapping.LAST, new ReferenceHandlers(answers)::missing);
	}

	@Lazy
	@Bean
	CodeDocumentation errorbookCodeDocumentation(ReferenceContent content, ReferenceProperties properties,
			ObjectProvider<DispatcherServletPath> servletPath, WebApplicationContext context) {
		ServletContext container = context.getServletContext();
		DispatcherServletPath servlet = servletPath.getIfAvailable();
		return ServedPageLinks.below(((container != null) ? container.getContextPath() : "")
				+ ((servlet != null) ? servlet.getPrefix() : "") + properties.path(), content.codes());
	}

}

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
 * @see ReferenceHandlers
 */
@AutoConfiguration(after = ErrorbookAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServletPath.class)
@ConditionalOnBooleanProperty("errorbook.reference.enabled")
@ConditionalOnErrorPipeline
@Import(ReferenceConfiguration.class)
final class ReferenceAutoConfiguration {

	private final ReferenceHandlers handlers;

	private final String path;

	ReferenceAutoConfiguration(ReferenceContent content, ReferenceProperties properties) {
		this.handlers = new ReferenceHandlers(new ReferenceAnswers(content, properties));
		this.path = properties.path();
	}

	@Bean
	ReferenceMapping errorbookReferenceMapping() {
		return new ReferenceMapping(this.path, ReferenceMapping.FIRST, this.handlers::existing);
	}

	@Bean
	ReferenceMapping errorbookMissingReferenceMapping() {
		return new ReferenceMapping(this.path, ReferenceMapping.LAST, this.handlers::missing);
	}

	@Lazy
	@Bean
	CodeDocumentation errorbookCodeDocumentation(ReferenceContent content,
			ObjectProvider<DispatcherServletPath> servletPath, WebApplicationContext context) {
		ServletContext container = context.getServletContext();
		DispatcherServletPath servlet = servletPath.getIfAvailable();
		return ServedPageLinks.below(((container != null) ? container.getContextPath() : "")
				+ ((servlet != null) ? servlet.getPrefix() : "") + this.path, content.codes());
	}

}

package io.github.errorbook.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.autoconfigure.response.ResponseProperties;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.ErrorTexts;
import io.github.errorbook.handle.ByPath;
import io.github.errorbook.handle.CodeDocumentation;
import io.github.errorbook.handle.EnvelopeFactory;
import io.github.errorbook.handle.ErrorCustomizer;
import io.github.errorbook.handle.ErrorListener;
import io.github.errorbook.handle.ErrorPipeline;
import io.github.errorbook.handle.ResponseHeaders;
import io.github.errorbook.resolve.ErrorResolver;
import io.github.errorbook.resolve.MapperSource;

/**
 * Puts the pipeline together when the first error comes, of what the application, its
 * configuration and the rooms say.
 *
 * @see PipelinePart
 */
final class PipelineFactory {

	private final ApplicationContext context;

	private final Environment environment;

	private final List<PipelinePart> parts;

	PipelineFactory(ApplicationContext context) {
		this.context = context;
		this.environment = context.getEnvironment();
		this.parts = PipelinePart.all(context);
	}

	MapperSource mappers() {
		return MapperSource
			.allOf(this.parts.stream().map((part) -> part.mappers(this.context)).toArray(MapperSource[]::new));
	}

	ErrorPipeline create(ErrorResolver resolver, ErrorCatalog catalog, ErrorTexts texts) {
		ByPath<ResponseProperties> response = ResponseProperties.byPath(this.environment);
		ErrorbookProperties properties = ErrorbookProperties.of(this.environment);
		return new ErrorPipeline(catalog, resolver,
				new EnvelopeFactory(properties.texts(texts), response.map(ResponseProperties::details),
						documentation(properties)),
				new ResponseHeaders(response.otherwise().codeHeader()), customizers(), listeners());
	}

	private CodeDocumentation documentation(ErrorbookProperties properties) {
		String url = properties.reference().url();
		return (url != null) ? CodeDocumentation.at(url)
				: this.context.getBeanProvider(CodeDocumentation.class).getIfAvailable(() -> CodeDocumentation.NONE);
	}

	private List<ErrorCustomizer> customizers() {
		return withParts(ErrorCustomizer.class, PipelinePart::customizers);
	}

	private List<ErrorListener> listeners() {
		return withParts(ErrorListener.class, PipelinePart::listeners);
	}

	private <T> List<T> withParts(Class<T> type, BiFunction<PipelinePart, ApplicationContext, List<T>> added) {
		List<T> all = new ArrayList<>(this.context.getBeanProvider(type).orderedStream().toList());
		for (PipelinePart part : this.parts) {
			all.addAll(added.apply(part, this.context));
		}
		return all;
	}

}

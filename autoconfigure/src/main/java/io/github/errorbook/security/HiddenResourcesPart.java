package io.github.errorbook.security;

import java.util.List;

import org.springframework.context.ApplicationContext;

import io.github.errorbook.autoconfigure.part.OptionalType;
import io.github.errorbook.autoconfigure.part.PipelinePart;
import io.github.errorbook.catalog.ErrorCatalog;
import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.handle.ErrorCustomizer;

/**
 * Hides what is forbidden, with Spring Security or without.
 *
 * @see ForbiddenHider
 */
final class HiddenResourcesPart implements PipelinePart {

	@Override
	public List<ErrorCustomizer> customizers(ApplicationContext context) {
		if (!OptionalType.WEB.isPresent(context.getClassLoader())) {
			return List.of();
		}
		List<String> patterns = SecurityErrorProperties.of(context.getEnvironment()).hideForbidden();
		return patterns.isEmpty() ? List.of() : List.of(new ForbiddenHider(patterns,
				context.getBean(ErrorCatalog.class).get(StandardErrorCode.RESOURCE_NOT_FOUND)));
	}

}

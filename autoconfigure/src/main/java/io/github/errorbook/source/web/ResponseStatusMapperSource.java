package io.github.errorbook.source.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.errorbook.input.ApplicationTexts;
import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.MapperSource;

/**
 * The types that give themselves a status with {@link ResponseStatus}, or with an
 * annotation that is annotated with it. The reason may be a key of the application's
 * message bundles.
 */
final class ResponseStatusMapperSource implements MapperSource {

	private final ApplicationTexts texts;

	ResponseStatusMapperSource(MessageSource messages) {
		this.texts = new ApplicationTexts(messages);
	}

	@Override
	public List<ErrorMapper<?>> mappersFor(Class<?> type) {
		MergedAnnotation<ResponseStatus> annotation = MergedAnnotations.from(type).get(ResponseStatus.class);
		return annotation.isPresent() ? List.of(mapper(annotation)) : List.of();
	}

	private ErrorMapper<?> mapper(MergedAnnotation<ResponseStatus> annotation) {
		ErrorMapping mapping = ErrorMapping.status(annotation.getEnum("code", HttpStatus.class).value());
		String reason = annotation.getString("reason");
		return reason.isEmpty() ? ErrorMapper.always(Throwable.class, mapping)
				: new ReasonMapper(mapping, reason, this.texts);
	}

	private record ReasonMapper(ErrorMapping mapping, String reason,
			ApplicationTexts texts) implements ErrorMapper<Throwable> {

		@Override
		public @Nullable ErrorMapping map(Throwable thrown) {
			String text = this.texts.find(this.reason, null);
			return this.mapping.withMessage((text != null) ? text : this.reason);
		}

		@Override
		public ErrorMapping mapType(Class<?> thrownType) {
			return this.mapping;
		}

	}

}

package io.github.errorbook.source.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.errorbook.resolve.ErrorMapper;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.MapperSource;

/**
 * The types that give themselves a status with {@link ResponseStatus}, or with an
 * annotation that is annotated with it. The reason may be a key of the application's
 * message bundles.
 */
final class ResponseStatusMapperSource implements MapperSource {

	private final MessageSource messages;

	ResponseStatusMapperSource(MessageSource messages) {
		this.messages = messages;
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
				: new ReasonMapper(mapping, reason, this.messages);
	}

	private record ReasonMapper(ErrorMapping mapping, String reason,
			MessageSource messages) implements ErrorMapper<Throwable> {

		@Override
		public @Nullable ErrorMapping map(Throwable thrown) {
			return this.mapping
				.withMessage(this.messages.getMessage(this.reason, null, this.reason, LocaleContextHolder.getLocale()));
		}

		@Override
		public ErrorMapping mapType(Class<?> thrownType) {
			return this.mapping;
		}

	}

}

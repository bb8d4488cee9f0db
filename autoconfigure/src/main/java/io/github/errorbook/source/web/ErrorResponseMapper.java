package io.github.errorbook.source.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.model.ErrorDetails;
import io.github.errorbook.resolve.ErrorMapping;
import io.github.errorbook.resolve.FrameworkErrorMapper;

/**
 * {@link ErrorResponse}: status and headers, and the texts that the application wrote.
 */
final class ErrorResponseMapper implements FrameworkErrorMapper<ErrorResponse> {

	private final FailureLog losses = new FailureLog(ErrorResponseMapper.class);

	private final MessageSource messages;

	ErrorResponseMapper(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public ErrorMapping map(ErrorResponse thrown) {
		ErrorMapping mapping = ErrorMapping.status(statusOf(thrown)).withHeaders(headersOf(thrown));
		if (!isWrittenByApplication(thrown.getClass())) {
			return mapping;
		}
		return mapping.withMessage(detailOf(thrown)).withDetails(detailsOf(thrown.getBody()));
	}

	@Override
	public ErrorMapping mapUnread(ErrorResponse thrown) {
		return ErrorMapping.status(statusOf(thrown));
	}

	/* A text of a bundle may be no text that can be formatted. */
	private @Nullable String detailOf(ErrorResponse thrown) {
		ProblemDetail body = thrown.getBody();
		String detail = body.getDetail();
		try {
			return thrown.updateAndGetBody(this.messages, LocaleContextHolder.getLocale()).getDetail();
		}
		catch (Throwable ex) {
			this.losses.report("The texts of an error are sent untranslated", ex);
			return thrown.getBody().getDetail();
		}
		finally {
			// It may be asked again, in another language
			body.setDetail(detail);
		}
	}

	private static int statusOf(ErrorResponse response) {
		int status = response.getStatusCode().value();
		return (status > 599 || (status < 400 && !isResult(response, status))) ? 500 : status;
	}

	/*
	 * Of statuses that are no error, Spring answers those that it knows and that an
	 * exception of this type has.
	 */
	private static boolean isResult(ErrorResponse response, int status) {
		return response instanceof ResponseStatusException && HttpStatus.resolve(status) != null;
	}

	private static Map<String, List<String>> headersOf(ErrorResponse response) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		response.getHeaders().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
		return headers;
	}

	private static boolean isWrittenByApplication(Class<?> type) {
		return type == ErrorResponseException.class || type == ResponseStatusException.class
				|| !type.getName().startsWith("org.springframework.");
	}

	private static ErrorDetails detailsOf(ProblemDetail body) {
		Map<String, @Nullable Object> properties = body.getProperties();
		return (properties != null) ? ErrorDetails.of(properties) : ErrorDetails.NONE;
	}

}

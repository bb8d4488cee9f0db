package io.github.errorbook.resolve;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.exception.BadGatewayException;
import io.github.errorbook.exception.ConflictException;
import io.github.errorbook.exception.DuplicateRecordException;
import io.github.errorbook.exception.GatewayTimeoutException;
import io.github.errorbook.exception.GoneException;
import io.github.errorbook.exception.InternalServerErrorException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.InvalidRequestException;
import io.github.errorbook.exception.NotImplementedException;
import io.github.errorbook.exception.PayloadTooLargeException;
import io.github.errorbook.exception.PermissionDeniedException;
import io.github.errorbook.exception.PreconditionFailedException;
import io.github.errorbook.exception.PreconditionRequiredException;
import io.github.errorbook.exception.RateLimitExceededException;
import io.github.errorbook.exception.RequestTimeoutException;
import io.github.errorbook.exception.ResourceLockedException;
import io.github.errorbook.exception.ResourceNotFoundException;
import io.github.errorbook.exception.ServiceUnavailableException;
import io.github.errorbook.exception.UnauthenticatedException;
import io.github.errorbook.exception.UnsupportedMediaTypeException;

/**
 * The codes of the exceptions that are ready to be thrown.
 */
final class ReadyExceptions {

	private static final Map<Class<?>, StandardErrorCode> codes = Map.ofEntries(
			Map.entry(BadGatewayException.class, StandardErrorCode.BAD_GATEWAY),
			Map.entry(ConflictException.class, StandardErrorCode.CONFLICT),
			Map.entry(DuplicateRecordException.class, StandardErrorCode.DUPLICATE_RECORD),
			Map.entry(GatewayTimeoutException.class, StandardErrorCode.GATEWAY_TIMEOUT),
			Map.entry(GoneException.class, StandardErrorCode.GONE),
			Map.entry(InternalServerErrorException.class, StandardErrorCode.INTERNAL_SERVER_ERROR),
			Map.entry(InvalidFieldsException.class, StandardErrorCode.VALIDATION_FAILED),
			Map.entry(InvalidRequestException.class, StandardErrorCode.INVALID_REQUEST),
			Map.entry(NotImplementedException.class, StandardErrorCode.NOT_IMPLEMENTED),
			Map.entry(PayloadTooLargeException.class, StandardErrorCode.PAYLOAD_TOO_LARGE),
			Map.entry(PermissionDeniedException.class, StandardErrorCode.PERMISSION_DENIED),
			Map.entry(PreconditionFailedException.class, StandardErrorCode.PRECONDITION_FAILED),
			Map.entry(PreconditionRequiredException.class, StandardErrorCode.PRECONDITION_REQUIRED),
			Map.entry(RateLimitExceededException.class, StandardErrorCode.RATE_LIMIT_EXCEEDED),
			Map.entry(RequestTimeoutException.class, StandardErrorCode.REQUEST_TIMEOUT),
			Map.entry(ResourceLockedException.class, StandardErrorCode.RESOURCE_LOCKED),
			Map.entry(ResourceNotFoundException.class, StandardErrorCode.RESOURCE_NOT_FOUND),
			Map.entry(ServiceUnavailableException.class, StandardErrorCode.SERVICE_UNAVAILABLE),
			Map.entry(UnauthenticatedException.class, StandardErrorCode.UNAUTHENTICATED),
			Map.entry(UnsupportedMediaTypeException.class, StandardErrorCode.UNSUPPORTED_MEDIA_TYPE));

	private ReadyExceptions() {
	}

	/**
	 * Say what every exception of a type means.
	 * @param thrownType the class of exceptions
	 * @return the code of the ready exception that it is or extends, or {@code null} if
	 * there is none
	 */
	static @Nullable ErrorMapping mapType(Class<?> thrownType) {
		for (Class<?> type = thrownType; type != null; type = type.getSuperclass()) {
			StandardErrorCode code = codes.get(type);
			if (code != null) {
				return ErrorMapping.code(code);
			}
		}
		return null;
	}

}

package io.github.errorbook.settings.exceptions.aot;

import io.github.errorbook.exception.ApiErrorCode;
import io.github.errorbook.exception.ApiErrorDetail;

/**
 * An exception in the packages of an application.
 */
@ApiErrorCode("QUOTA")
public class QuotaException extends BaseException {

	@ApiErrorDetail
	private final int used;

	public QuotaException(int limit, int used) {
		super(limit);
		this.used = used;
	}

}

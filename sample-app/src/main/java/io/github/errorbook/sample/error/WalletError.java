package io.github.errorbook.sample.error;

import io.github.errorbook.catalog.ErrorCode;

/**
 * The codes that the wallet throws by name.
 */
public enum WalletError implements ErrorCode {

	/** The user did not ask for a data report, or withdrew the request. */
	NO_LIVE_PORT_REQUEST,

	/** A report is not ready yet. */
	REPORT_IN_PROGRESS

}

package io.github.errorbook.test.checked;

import io.github.errorbook.catalog.ErrorCode;

/**
 * Codes of an application that is checked.
 */
public enum CheckedError implements ErrorCode {

	/** In the catalog. */
	BY_ENUM,

	/** Not in the catalog. */
	FORGOTTEN {

		@Override
		public String toString() {
			return "an enum constant with a body";
		}

	}

}

package io.github.errorbook.source.data;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.errorbook.catalog.StandardErrorCode;
import io.github.errorbook.input.InputFault;

/**
 * Why data could not be read or written.
 *
 * @param kind what happened
 * @param constraints what the constraint is called by those who know of it, in their own
 * spelling; empty where nobody knows
 * @param certain whether the database itself says so, by a code, which libraries
 * translate with less knowledge of the vendor
 */
record DataFailure(Kind kind, Set<String> constraints, boolean certain) {

	DataFailure(Kind kind, Set<String> constraints) {
		this(kind, constraints, false);
	}

	static DataFailure of(Kind kind) {
		return new DataFailure(kind, Set.of());
	}

	/**
	 * Add what the cause of this failure knows.
	 * @param cause the failure behind this one
	 * @return a failure of this kind, or of the cause's if that says the same more
	 * exactly
	 */
	DataFailure causedBy(DataFailure cause) {
		Set<String> names = new LinkedHashSet<>(this.constraints);
		names.addAll(cause.constraints);
		return new DataFailure(isOverruledBy(cause) ? cause.kind : this.kind, names, this.certain || cause.certain);
	}

	private boolean isOverruledBy(DataFailure cause) {
		return this.kind.isRefinedBy(cause.kind) || (cause.certain && !this.certain && this.kind.yieldsTo(cause.kind));
	}

	/**
	 * What happened.
	 */
	enum Kind {

		/** A value that must be unique exists already. */
		DUPLICATE(StandardErrorCode.DUPLICATE_RECORD, InputFault.DUPLICATE),

		/** A column that needs a value got none. */
		NOT_NULL(StandardErrorCode.CONFLICT, InputFault.REQUIRED),

		/** A value breaks a condition. */
		CHECK(StandardErrorCode.CONFLICT, InputFault.INVALID),

		/** Some other constraint, such as a foreign key. */
		CONSTRAINT(StandardErrorCode.CONFLICT, InputFault.CONFLICTING),

		/** Someone else changes or locks the same data. */
		CONCURRENCY(StandardErrorCode.CONFLICT, InputFault.CONFLICTING),

		/** There is no such row. */
		MISSING(StandardErrorCode.RESOURCE_NOT_FOUND, InputFault.INVALID),

		/** The database cannot be reached, or takes too long. */
		UNAVAILABLE(StandardErrorCode.SERVICE_UNAVAILABLE, InputFault.INVALID),

		/** The query is wrong, such as one that divides by zero. */
		FAULT(StandardErrorCode.INTERNAL_SERVER_ERROR, InputFault.INVALID),

		/** Whatever else the database refuses, though its driver speaks of resources. */
		OTHER(StandardErrorCode.INTERNAL_SERVER_ERROR, InputFault.INVALID);

		private final StandardErrorCode code;

		private final InputFault fault;

		Kind(StandardErrorCode code, InputFault fault) {
			this.code = code;
			this.fault = fault;
		}

		StandardErrorCode code() {
			return this.code;
		}

		/**
		 * Return what is wrong with the field that a constraint concerns.
		 * @return the fault
		 */
		InputFault fault() {
			return this.fault;
		}

		private boolean yieldsTo(Kind certain) {
			return compareTo(CONCURRENCY) <= 0 && (compareTo(CONSTRAINT) >= 0 || certain != CONSTRAINT);
		}

		private boolean isRefinedBy(Kind cause) {
			return (this == CONSTRAINT && cause.compareTo(CONSTRAINT) < 0)
					|| (this == UNAVAILABLE && (cause == CONCURRENCY || cause == OTHER));
		}

	}

}

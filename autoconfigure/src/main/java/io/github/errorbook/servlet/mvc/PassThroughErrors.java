package io.github.errorbook.servlet.mvc;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.PassThroughRule;
import io.github.errorbook.servlet.ServletErrorDoor;

/**
 * Finds exceptions that must go on to someone further out. He looks through the causes of
 * what reaches him, whatever wraps them; but where the application itself says what the
 * wrapper means, it is that.
 */
final class PassThroughErrors {

	private final FailureLog losses = new FailureLog(PassThroughErrors.class);

	private final List<PassThroughRule> owners;

	private final ServletErrorDoor door;

	/**
	 * Create a finder.
	 * @param owners claim exceptions
	 * @param door knows whether the application itself says what an exception means
	 */
	PassThroughErrors(List<PassThroughRule> owners, ServletErrorDoor door) {
		this.owners = List.copyOf(owners);
		this.door = door;
	}

	/**
	 * Find the owned exception among an exception and what caused it.
	 * @param thrown the exception
	 * @return the one that has an owner, for whom the whole is to be passed on, or
	 * {@code null}
	 */
	@Nullable Throwable find(Throwable thrown) {
		Throwable owned = Causes.find(thrown, this::isOwned);
		return (owned != null && !isHidden(thrown, owned)) ? owned : null;
	}

	private boolean isOwned(Throwable thrown) {
		for (PassThroughRule owner : this.owners) {
			if (isOwned(thrown, owner)) {
				return true;
			}
		}
		return false;
	}

	private boolean isOwned(Throwable thrown, PassThroughRule owner) {
		try {
			return owner.owns(thrown);
		}
		catch (Throwable failure) {
			this.losses.report("An exception is not claimed by " + owner.getClass().getName(), failure);
			return false;
		}
	}

	/**
	 * Return whether the application itself says what wraps the cause of an exception.
	 * @param thrown the exception
	 * @param cause what may have caused it
	 * @return {@code true} if the wrapper counts, not the cause
	 */
	boolean isHidden(Throwable thrown, Throwable cause) {
		boolean hidden = false;
		@Nullable Throwable current = thrown;
		for (int depth = 0; depth < Causes.MAX && current != null; depth++) {
			if (current == cause) {
				return hidden;
			}
			hidden = hidden || this.door.isMeantByApplication(current);
			current = Causes.of(current);
		}
		return false;
	}

}

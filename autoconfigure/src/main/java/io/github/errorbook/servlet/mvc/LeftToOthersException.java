package io.github.errorbook.servlet.mvc;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Says to Spring that the advice leaves an exception to the resolvers behind it. An
 * exception handler that throws what it was given says the same, but Spring takes that
 * for an answer if it looks as if the client had gone away, so that nobody would cut a
 * response that is committed.
 */
final class LeftToOthersException extends Exception {

	private static final String ATTRIBUTE = LeftToOthersException.class.getName();

	private static final long serialVersionUID = 1L;

	private final transient Throwable left;

	private final transient @Nullable Throwable passedOn;

	LeftToOthersException(Throwable left, @Nullable Throwable passedOn) {
		super(null, null, false, false);
		this.left = left;
		this.passedOn = passedOn;
	}

	/**
	 * Create an exception that is noted on the request, so that nobody is asked twice.
	 * @param request the request
	 * @param left what is not answered
	 * @param passedOn what was thrown in place of an answer, or {@code null}
	 * @return the exception
	 */
	static LeftToOthersException noted(HttpServletRequest request, Throwable left, @Nullable Throwable passedOn) {
		LeftToOthersException note = new LeftToOthersException(left, passedOn);
		request.setAttribute(ATTRIBUTE, note);
		return note;
	}

	/**
	 * Return whether the advice has left an exception, and throw what it passed on.
	 * @param request the request
	 * @param thrown the exception
	 * @return {@code true} if everybody was asked and nobody has an answer
	 */
	static boolean isNotedOn(HttpServletRequest request, Throwable thrown) {
		if (!(request.getAttribute(ATTRIBUTE) instanceof LeftToOthersException note) || note.left != thrown) {
			return false;
		}
		request.removeAttribute(ATTRIBUTE);
		if (note.passedOn != null) {
			DispatcherErrorResolver.rethrow(note.passedOn);
		}
		return true;
	}

	/*
	 * Spring logs what a handler throws, unless it equals what the handler was given.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other == this || other == this.left;
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.left);
	}

}

package io.github.errorbook.security.servlet;

import java.util.function.IntFunction;
import java.util.function.Supplier;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

import io.github.errorbook.guard.Causes;
import io.github.errorbook.handle.RequestFacts;

/**
 * The exception by which a request was refused, kept until it is known how Spring
 * Security has answered it. Whom it asked for credentials because access was denied is
 * given no reason; to others the exception speaks for itself.
 *
 * @param thrown the exception
 * @param request the request
 */
record Refusal(RuntimeException thrown, ServletRequest request) implements IntFunction<@Nullable Throwable> {

	/* What Spring Security puts in place of the denial, each time a new one. */
	private static final AuthenticationException CHALLENGE = new InsufficientAuthenticationException(
			"Full authentication is required to access this resource");

	/**
	 * Keep the exception that Spring Security would find in another: the first that says
	 * who the caller is not, else the first that denies him access.
	 * @param thrown the exception
	 * @param request the request
	 */
	static void keep(Throwable thrown, ServletRequest request) {
		AuthenticationException failure = find(AuthenticationException.class, thrown);
		RuntimeException found = (failure != null) ? unwrap(failure) : find(AccessDeniedException.class, thrown);
		if (found != null) {
			request.setAttribute(RequestFacts.ANSWERED_ATTRIBUTE, new Refusal(found, request));
		}
	}

	/* A provider wraps whatever the one throws who loads the user. */
	private static AuthenticationException unwrap(AuthenticationException failure) {
		return (failure instanceof InternalAuthenticationServiceException
				&& Causes.of(failure) instanceof AuthenticationException cause) ? cause : failure;
	}

	private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable thrown) {
		@Nullable Throwable current = thrown;
		for (int depth = 0; depth < Causes.MAX && current != null; depth++) {
			if (type.isInstance(current)) {
				return type.cast(current);
			}
			current = Causes.of(current);
		}
		return null;
	}

	static void forget(ServletRequest request) {
		if (request.getAttribute(RequestFacts.ANSWERED_ATTRIBUTE) != null) {
			request.removeAttribute(RequestFacts.ANSWERED_ATTRIBUTE);
		}
	}

	@Override
	public @Nullable Throwable apply(int status) {
		if (this.thrown instanceof AuthenticationException) {
			return (status == 401 || (status == 500 && isUnchecked())) ? this.thrown : null;
		}
		if (status == 403) {
			return isCallerKnown() ? this.thrown : null;
		}
		return (status == 401) ? CHALLENGE : null;
	}

	/* Who the caller is could not be found out. */
	private boolean isUnchecked() {
		return this.thrown instanceof AuthenticationServiceException;
	}

	/* Spring Security forgets whom it asks for credentials. */
	private boolean isCallerKnown() {
		return this.request.getAttribute(RequestFacts.PRINCIPAL_ATTRIBUTE) instanceof Supplier<?> name
				&& name.get() != null;
	}

}

package io.github.errorbook.security.servlet;

import java.io.IOException;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.RequestFacts;

/**
 * Leaves word of the caller for those outside of Spring Security's filters, who are asked
 * when its context is cleared already. It does so only on the way out of a request that
 * failed or goes on elsewhere, and loads no session for it: that happens when the name is
 * asked for.
 */
final class PrincipalFilter implements Filter {

	private static final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final FailureLog losses = new FailureLog(PrincipalFilter.class);

	private final Supplier<SecurityContextHolderStrategy> holder;

	PrincipalFilter(Supplier<SecurityContextHolderStrategy> holder) {
		this.holder = holder;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean returned = false;
		try {
			chain.doFilter(request, response);
			returned = true;
		}
		finally {
			if (!returned || request.isAsyncStarted() || ((HttpServletResponse) response).getStatus() >= 400) {
				leaveWord(request);
			}
		}
	}

	/* What failed in the chain must get out of here as it is. */
	private void leaveWord(ServletRequest request) {
		try {
			Supplier<SecurityContext> context = this.holder.get().getDeferredContext();
			Supplier<@Nullable String> name = () -> name(context.get().getAuthentication());
			request.setAttribute(RequestFacts.PRINCIPAL_ATTRIBUTE, name);
		}
		catch (Throwable ex) {
			this.losses.report("Who called is not known outside of Spring Security's filters", ex);
		}
	}

	private static @Nullable String name(@Nullable Authentication caller) {
		return (caller != null && caller.isAuthenticated() && !trust.isAnonymous(caller)) ? caller.getName() : null;
	}

}

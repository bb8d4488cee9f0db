package io.github.errorbook.security.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;

/**
 * Keeps the exception by which a caller whose credentials were right is refused a
 * session.
 */
final class KeptSessionRefusals implements ObjectPostProcessor<CompositeSessionAuthenticationStrategy> {

	@Override
	@SuppressWarnings("unchecked")
	public <O extends CompositeSessionAuthenticationStrategy> O postProcess(O strategy) {
		return (O) new Keeping(strategy);
	}

	private static final class Keeping extends CompositeSessionAuthenticationStrategy {

		Keeping(CompositeSessionAuthenticationStrategy strategy) {
			super(List.of(strategy));
		}

		@Override
		public void onAuthentication(Authentication authentication, HttpServletRequest request,
				HttpServletResponse response) {
			try {
				super.onAuthentication(authentication, request, response);
			}
			catch (AuthenticationException ex) {
				Refusal.keep(ex, request);
				throw ex;
			}
		}

	}

}

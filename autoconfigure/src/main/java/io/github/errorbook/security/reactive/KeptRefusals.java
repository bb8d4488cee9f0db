package io.github.errorbook.security.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.web.server.WebFilter;

import io.github.errorbook.door.InnerFilters;

/**
 * Keeps the exceptions that the filters of Spring Security answer, in all of its chains.
 * Who answers them stays the same: it is asked after the exception is kept.
 */
final class KeptRefusals implements BeanPostProcessor, InnerFilters {

	private static final String DENIED = "accessDeniedHandler";

	private static final String FAILED = "authenticationFailureHandler";

	private final List<ServerHttpSecurity> securities = new ArrayList<>();

	private final List<WebFilter> filters = new CopyOnWriteArrayList<>();

	private final StatusOnly statusOnly;

	KeptRefusals(StatusOnly statusOnly) {
		this.statusOnly = statusOnly;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof ServerHttpSecurity security) {
			this.securities.add(security);
		}
		else if (bean instanceof WebFilterChainProxy proxy) {
			keepIn(proxy);
			this.securities.clear();
		}
		return bean;
	}

	@Override
	public Stream<?> of(Object filter) {
		return (filter instanceof WebFilterChainProxy) ? this.filters.stream() : Stream.empty();
	}

	private void keepIn(WebFilterChainProxy proxy) {
		List<?> chains = SecurityFields.read(proxy, "filters", List.class);
		for (Object chain : (chains != null) ? chains : List.of()) {
			if (chain instanceof SecurityWebFilterChain known) {
				known.getWebFilters().toIterable().forEach(this::keepIn);
			}
		}
	}

	private void keepIn(WebFilter filter) {
		this.filters.add(filter);
		if (filter instanceof AuthenticationWebFilter login) {
			keepIn(login);
		}
		else if (filter instanceof CsrfWebFilter csrf) {
			ServerAccessDeniedHandler denied = SecurityFields.read(csrf, DENIED, ServerAccessDeniedHandler.class);
			if (denied != null) {
				csrf.setAccessDeniedHandler(keeping(denied));
			}
		}
		else if (filter instanceof ExceptionTranslationWebFilter translation) {
			keepIn(translation);
		}
	}

	private static void keepIn(AuthenticationWebFilter login) {
		ServerAuthenticationFailureHandler failed = SecurityFields.read(login, FAILED,
				ServerAuthenticationFailureHandler.class);
		if (failed != null) {
			login.setAuthenticationFailureHandler((attempt, ex) -> {
				Refusal.keep(ex, attempt.getExchange());
				return failed.onAuthenticationFailure(forgetful(attempt), ex);
			});
		}
	}

	/* A failed login after which the request goes on nevertheless does not count. */
	private static WebFilterExchange forgetful(WebFilterExchange attempt) {
		return new WebFilterExchange(attempt.getExchange(), (exchange) -> {
			Refusal.forget(exchange);
			return attempt.getChain().filter(exchange);
		});
	}

	private void keepIn(ExceptionTranslationWebFilter translation) {
		ServerAccessDeniedHandler denied = SecurityFields.read(translation, DENIED, ServerAccessDeniedHandler.class);
		if (denied != null) {
			translation.setAccessDeniedHandler(keeping(denied));
		}
		ServerAuthenticationEntryPoint entryPoint = SecurityFields.read(translation, LoginPages.ENTRY_POINT,
				ServerAuthenticationEntryPoint.class);
		if (entryPoint != null) {
			ServerAuthenticationEntryPoint last = LoginPages.forPages(entryPoint, this.securities);
			translation.setAuthenticationEntryPoint((exchange, ex) -> {
				Refusal.keep(ex, exchange);
				return last.commence(exchange, ex);
			});
		}
	}

	private ServerAccessDeniedHandler keeping(ServerAccessDeniedHandler denied) {
		ServerAccessDeniedHandler last = this.statusOnly.of(denied);
		return (exchange, ex) -> {
			Refusal.keep(ex, exchange);
			return last.handle(exchange, ex);
		};
	}

}

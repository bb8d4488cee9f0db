package io.github.errorbook.reactive;

import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.handle.RequestFacts;

/**
 * Asks the exchange of a request.
 */
final class ReactiveRequestFacts implements RequestFacts {

	private static final FailureLog losses = new FailureLog(ReactiveRequestFacts.class);

	/** The attribute that is the exchange, for mappers that read more of a request. */
	private static final String EXCHANGE = ServerWebExchange.class.getName();

	private final ServerWebExchange exchange;

	private final @Nullable Principal caller;

	ReactiveRequestFacts(ServerWebExchange exchange, @Nullable Principal caller) {
		this.exchange = exchange;
		this.caller = caller;
	}

	@Override
	public @Nullable String acceptLanguage() {
		return ClientHeaders.get(this.exchange.getRequest(), HttpHeaders.ACCEPT_LANGUAGE);
	}

	@Override
	public @Nullable String principal() {
		return ask((asked) -> (this.caller != null) ? this.caller.getName() : null);
	}

	@Override
	public @Nullable String remoteAddress() {
		return ask((asked) -> address(asked.getRequest().getRemoteAddress()));
	}

	/* An address that a proxy has forwarded is not looked up. */
	private static @Nullable String address(@Nullable InetSocketAddress remote) {
		if (remote == null) {
			return null;
		}
		return (remote.getAddress() != null) ? remote.getAddress().getHostAddress() : remote.getHostString();
	}

	@Override
	public @Nullable String pathTemplate() {
		return ask((asked) -> (asked
			.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof PathPattern pattern)
					? pattern.getPatternString() : null);
	}

	@Override
	public String contextPath() {
		String path = ask((asked) -> asked.getRequest().getPath().contextPath().value());
		return (path != null) ? path : "";
	}

	@Override
	public @Nullable String query() {
		return ask((asked) -> asked.getRequest().getURI().getRawQuery());
	}

	@Override
	public @Nullable Object attribute(String name) {
		return EXCHANGE.equals(name) ? this.exchange : ask((asked) -> asked.getAttribute(name));
	}

	private <T> @Nullable T ask(Function<ServerWebExchange, @Nullable T> question) {
		try {
			return question.apply(this.exchange);
		}
		catch (Throwable ex) {
			losses.report("A request does not tell what is asked of it", ex);
			return null;
		}
	}

}

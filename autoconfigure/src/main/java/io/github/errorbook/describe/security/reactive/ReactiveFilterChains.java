package io.github.errorbook.describe.security.reactive;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AnonymousAuthenticationWebFilter;
import org.springframework.security.web.server.authorization.AuthorizationWebFilter;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import reactor.core.publisher.Mono;

import io.github.errorbook.describe.security.FilterChains;

/**
 * The filters of a WebFlux application. Whoever asks may not have to wait, so that a rule
 * that does not answer at once, because it asks others, fails.
 */
final class ReactiveFilterChains implements FilterChains {

	/* There is no other way to learn of the rules than the fields of the filters. */
	private static final String MANAGER = "authorizationManager";

	private static final String MATCHER = "requireCsrfProtectionMatcher";

	private static final ServerCodecConfigurer CODECS = ServerCodecConfigurer.create();

	private final ObjectProvider<SecurityWebFilterChain> chains;

	ReactiveFilterChains(ObjectProvider<SecurityWebFilterChain> chains) {
		this.chains = chains;
	}

	@Override
	public boolean refuse(String path, String method, Authentication caller) {
		ServerWebExchange exchange = exchange(path, method);
		List<WebFilter> filters = filters(exchange);
		boolean told = !(caller instanceof AnonymousAuthenticationToken)
				|| filters.stream().anyMatch(AnonymousAuthenticationWebFilter.class::isInstance);
		Mono<Authentication> known = told ? Mono.just(caller) : Mono.empty();
		return filters.stream()
			.filter(AuthorizationWebFilter.class::isInstance)
			.anyMatch((filter) -> !isGranted(filter, known, exchange));
	}

	@SuppressWarnings("unchecked")
	private static boolean isGranted(WebFilter filter, Mono<Authentication> caller, ServerWebExchange exchange) {
		return !(field(filter, MANAGER) instanceof ReactiveAuthorizationManager<?> manager)
				|| now(((ReactiveAuthorizationManager<ServerWebExchange>) manager).authorize(caller, exchange)
					.map(AuthorizationResult::isGranted)
					.defaultIfEmpty(false));
	}

	@Override
	public boolean askForToken(String path, String method) {
		ServerWebExchange exchange = exchange(path, method);
		return filters(exchange).stream()
			.anyMatch((filter) -> filter instanceof CsrfWebFilter && isMatch(matcher(filter), exchange));
	}

	private static boolean isMatch(ServerWebExchangeMatcher matcher, ServerWebExchange exchange) {
		return now(matcher.matches(exchange).map(MatchResult::isMatch).defaultIfEmpty(false));
	}

	private static ServerWebExchangeMatcher matcher(WebFilter filter) {
		return (field(filter, MATCHER) instanceof ServerWebExchangeMatcher matcher) ? matcher
				: CsrfWebFilter.DEFAULT_CSRF_MATCHER;
	}

	private List<WebFilter> filters(ServerWebExchange exchange) {
		return this.chains.orderedStream()
			.filter((chain) -> now(chain.matches(exchange)))
			.findFirst()
			.map((chain) -> now(chain.getWebFilters().collectList()))
			.orElse(List.of());
	}

	private static @Nullable Object field(WebFilter filter, String name) {
		DirectFieldAccessor fields = new DirectFieldAccessor(filter);
		return fields.isReadableProperty(name) ? fields.getPropertyValue(name) : null;
	}

	private static ServerWebExchange exchange(String path, String method) {
		return new DefaultServerWebExchange(new ProbedRequest(HttpMethod.valueOf(method), URI.create(path)),
				new ProbedResponse(), (exchange) -> Mono.error(new UnsupportedOperationException("No session")), CODECS,
				new AcceptHeaderLocaleContextResolver());
	}

	private static <T> T now(Mono<T> answer) {
		CompletableFuture<T> future = answer.toFuture();
		if (!future.isDone()) {
			future.cancel(true);
			throw new IllegalStateException("A rule has to wait");
		}
		return future.join();
	}

}

package io.github.errorbook.reactive;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import io.github.errorbook.guard.FailureLog;
import io.github.errorbook.guard.Remembered;
import io.github.errorbook.handle.AcceptLanguage;
import io.github.errorbook.handle.ErrorRequest;
import io.github.errorbook.handle.RequestFacts;
import io.github.errorbook.handle.RequestIds;
import io.github.errorbook.handle.TraceIds;

/**
 * Describes a request. The locale of the server never stands in for one that the client
 * did not state.
 */
final class ReactiveErrorRequests {

	private final FailureLog losses = new FailureLog(ReactiveErrorRequests.class);

	private final Supplier<Optional<TraceIds>> traceIds;

	/**
	 * Create a describer.
	 * @param traceIds knows traces
	 */
	ReactiveErrorRequests(ObjectProvider<TraceIds> traceIds) {
		this.traceIds = new Remembered<>(() -> Optional.ofNullable(traceIds.getIfAvailable()));
	}

	/**
	 * Return whether word of the caller was left.
	 * @param exchange the request and its response
	 * @return {@code false} if nobody can be asked who called
	 */
	boolean knowCaller(ServerWebExchange exchange) {
		return exchange.getAttribute(RequestFacts.PRINCIPAL_ATTRIBUTE) != null;
	}

	/**
	 * Describe a request. Whatever of the application is asked for it may fail; only what
	 * it would have told is missing then. Who called is known to those inside of Spring
	 * Security's filters, who leave word of it.
	 * @param exchange the request and its response
	 * @return the description
	 */
	Mono<ErrorRequest> describe(ServerWebExchange exchange) {
		String logged = MDC.get(TraceIds.MDC_KEY);
		if (!(exchange.getAttribute(RequestFacts.PRINCIPAL_ATTRIBUTE) instanceof Mono<?> caller)) {
			return Mono.fromSupplier(() -> describe(exchange, null, logged));
		}
		return caller.ofType(Principal.class)
			.doOnError((failure) -> this.losses.report("Who called is not known", failure))
			.onErrorComplete()
			.map((principal) -> describe(exchange, principal, logged))
			.switchIfEmpty(Mono.fromSupplier(() -> describe(exchange, null, logged)));
	}

	/**
	 * Describe a request.
	 * @param exchange the request and its response
	 * @param caller who called, or {@code null} if nobody is known
	 * @return the description
	 */
	ErrorRequest describe(ServerWebExchange exchange, @Nullable Principal caller) {
		return describe(exchange, caller, MDC.get(TraceIds.MDC_KEY));
	}

	private ErrorRequest describe(ServerWebExchange exchange, @Nullable Principal caller, @Nullable String logged) {
		ServerHttpRequest request = exchange.getRequest();
		RequestFacts facts = new ReactiveRequestFacts(exchange, caller);
		return new ErrorRequest(request.getMethod().name(), request.getURI().getRawPath(), locale(exchange),
				requestId(exchange), traceId(facts, logged), facts);
	}

	private Locale locale(ServerWebExchange exchange) {
		try {
			Locale locale = exchange.getLocaleContext().getLocale();
			return (locale != null) ? locale : Locale.ROOT;
		}
		catch (Throwable ex) {
			this.losses.report("The LocaleContextResolver does not tell the language of a reader", ex);
			return AcceptLanguage.preferred(ClientHeaders.get(exchange.getRequest(), "Accept-Language"));
		}
	}

	private @Nullable String traceId(RequestFacts facts, @Nullable String logged) {
		try {
			TraceIds known = this.traceIds.get().orElse(null);
			return (known != null) ? known.traceId(facts) : logged;
		}
		catch (Throwable ex) {
			this.losses.report("The id of a trace cannot be told", ex);
			return null;
		}
	}

	private static String requestId(ServerWebExchange exchange) {
		String known = exchange.getResponse().getHeaders().getFirst(RequestIds.HEADER);
		return RequestIds.accept((known != null) ? known : ClientHeaders.get(exchange.getRequest(), RequestIds.HEADER));
	}

}

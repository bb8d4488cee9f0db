package io.github.errorbook.security.reactive;

import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.guard.Causes;
import io.github.errorbook.guard.Remembered;

/**
 * Takes refusals out of other exceptions for the filters of Spring Security, which look
 * for no causes as those of a servlet application do. Where the application itself says
 * what the other exception means, it is that.
 */
final class WrappedRefusals implements WebFilter {

	private final Supplier<ErrorDoor> door;

	private final Supplier<ErrorPaths> paths;

	WrappedRefusals(ObjectProvider<ErrorDoor> door, ObjectProvider<ErrorPaths> paths) {
		this.door = new Remembered<>(door::getObject);
		this.paths = new Remembered<>(paths::getObject);
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).onErrorResume((thrown) -> {
			Throwable refusal = Causes.find(thrown, WrappedRefusals::isRefusal);
			return (refusal == null || refusal == thrown || !isAnswered(exchange)) ? Mono.error(thrown)
					: outermost(thrown, refusal);
		});
	}

	/* A stream that is cut must not look whole. */
	private boolean isAnswered(ServerWebExchange exchange) {
		return !exchange.getResponse().isCommitted()
				&& this.paths.get().include(exchange.getRequest().getPath().pathWithinApplication().value());
	}

	/* What knows the application's mappers may have to be made first. */
	private Mono<Void> outermost(Throwable thrown, Throwable refusal) {
		return Mono
			.<Void>error(
					() -> (Causes.find(thrown, (ex) -> ex == refusal || isExplained(ex)) == refusal) ? refusal : thrown)
			.subscribeOn(Schedulers.boundedElastic());
	}

	private boolean isExplained(Throwable thrown) {
		return (thrown instanceof ErrorResponse && !isOfSpring(thrown)) || this.door.get().isMeantByApplication(thrown);
	}

	/* Spring names the place in the application where it called for an argument. */
	private static boolean isOfSpring(Throwable thrown) {
		return (thrown instanceof ServerWebInputException input && input.getMethodParameter() != null)
				|| (thrown instanceof ServerErrorException error && error.getHandlerMethod() != null);
	}

	private static boolean isRefusal(Throwable thrown) {
		return thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException
				|| thrown instanceof ServerExchangeRejectedException;
	}

}

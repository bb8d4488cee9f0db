package io.github.errorbook.reactive;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.Mono;

import io.github.errorbook.guard.Remembered;

/**
 * The door for all exceptions that leave the filters: of controllers, functional routes,
 * resources, routing, and of the filters themselves. It comes before Spring Boot's and
 * Spring's; those of the application that stand behind it are asked first, as those that
 * stand before it were.
 */
final class ErrorbookWebExceptionHandler implements WebExceptionHandler, Ordered {

	/* Before that of Spring Boot, which answers everything. */
	private static final int ORDER = -2;

	private final ReactiveErrorDoor door;

	private final Supplier<List<WebExceptionHandler>> others;

	ErrorbookWebExceptionHandler(ReactiveErrorDoor door, ApplicationHandlers handlers) {
		this.door = door;
		this.others = new Remembered<>(() -> handlers.behind(this));
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
		if (!this.door.isResponsibleFor(exchange)) {
			return Mono.error(thrown);
		}
		Mono<Void> result = Mono.error(thrown);
		for (WebExceptionHandler handler : this.others.get()) {
			result = result.onErrorResume((ex) -> handler.handle(exchange, ex));
		}
		return result.onErrorResume((ex) -> answer(exchange, ex));
	}

	/* Spring would call each error a failure of the span, those of the client as well. */
	private Mono<Void> answer(ServerWebExchange exchange, Throwable thrown) {
		exchange.getAttributes().remove(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
		return this.door.answer(thrown, exchange);
	}

}

package io.github.errorbook.reactive;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.errorbook.catalog.StandardTexts;
import io.github.errorbook.door.ErrorAnswer;
import io.github.errorbook.door.ErrorDoor;
import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.handle.ErrorRequest;

/**
 * Takes an exception from wherever it was caught in a WebFlux application to the one
 * door, and its answer to the response. Safe for use by several threads.
 * <p>
 * What answers is made when the first error comes, and may wait for that: the first
 * answer is made where waiting is allowed, all others on the thread of the exception.
 *
 * @see ErrorDoor
 */
final class ReactiveErrorDoor {

	private final ErrorDoor door;

	private final ErrorPaths paths;

	private final ReactiveErrorRequests requests;

	private final DepartedClients departedClients;

	private final ConnectionThread thread;

	private volatile boolean ready;

	ReactiveErrorDoor(ErrorDoor door, ErrorPaths paths, ReactiveErrorRequests requests, DepartedClients departedClients,
			ConnectionThread thread) {
		this.door = door;
		this.paths = paths;
		this.requests = requests;
		this.departedClients = departedClients;
		this.thread = thread;
	}

	/**
	 * Return whether the errors of a request are answered.
	 * @param exchange the request and its response
	 * @return {@code true} to answer
	 */
	boolean isResponsibleFor(ServerWebExchange exchange) {
		return this.paths.includeAll()
				|| this.paths.include(exchange.getRequest().getPath().pathWithinApplication().value());
	}

	/**
	 * Answer an exception. Whatever fails on the way, an answer is written.
	 * @param thrown the exception
	 * @param exchange the request and its response
	 * @return completes when the answer is written; ends with the exception if it stands
	 * for no error, or the response is on its way already
	 */
	Mono<Void> answer(Throwable thrown, ServerWebExchange exchange) {
		return exchange.getResponse().isCommitted() ? Mono.error(thrown) : answer(() -> thrown, exchange);
	}

	/**
	 * Answer a status without a body.
	 * @param status the HTTP status
	 * @param exchange the request and its response, which is not committed
	 * @return completes when the answer is written
	 */
	Mono<Void> answer(int status, ServerWebExchange exchange) {
		return Mono
			.defer(() -> answer(() -> this.door.answered(exchange::getAttribute, status, this::isMeantByApplication),
					exchange));
	}

	private Mono<Void> answer(Supplier<Throwable> thrown, ServerWebExchange exchange) {
		if (!this.ready) {
			return answerFirst(thrown, exchange);
		}
		return this.requests.knowCaller(exchange)
				? this.requests.describe(exchange).flatMap((request) -> answer(thrown.get(), request, exchange))
				: answer(thrown.get(), this.requests.describe(exchange, null), exchange);
	}

	private Mono<Void> answer(Throwable thrown, ErrorRequest request, ServerWebExchange exchange) {
		ErrorAnswer answer = this.door.answer(this.departedClients.recognize(thrown), request,
				ClientHeaders.get(exchange.getRequest(), HttpHeaders.ACCEPT));
		return (answer != null) ? write(answer, request, exchange) : Mono.error(thrown);
	}

	/* Who called may become known on any thread. */
	private Mono<Void> answerFirst(Supplier<Throwable> thrown, ServerWebExchange exchange) {
		return this.requests.describe(exchange)
			.subscribeOn(Schedulers.boundedElastic())
			.publishOn(Schedulers.boundedElastic())
			.map((request) -> answer(thrown.get(), request, exchange))
			.doOnNext((answer) -> becomeReady())
			.publishOn(this.thread.of(exchange.getRequest()))
			.flatMap(Function.identity());
	}

	private void becomeReady() {
		if (!this.ready) {
			readTexts();
			this.ready = true;
		}
	}

	private boolean isMeantByApplication(Throwable thrown) {
		return thrown instanceof ErrorResponse || this.door.isMeantByApplication(thrown);
	}

	/* Later, there will be no thread that may wait for files. */
	private static void readTexts() {
		StandardTexts.languages().stream().map(Locale::forLanguageTag).forEach(StandardTexts::texts);
	}

	private Mono<Void> write(ErrorAnswer answer, ErrorRequest request, ServerWebExchange exchange) {
		return Mono.defer(() -> ReactiveErrorWriter.write(answer, exchange.getResponse()))
			.onErrorResume((failure) -> !exchange.getResponse().isCommitted(), (failure) -> ReactiveErrorWriter
				.write(this.door.answerLastResort(failure, request), exchange.getResponse()));
	}

}

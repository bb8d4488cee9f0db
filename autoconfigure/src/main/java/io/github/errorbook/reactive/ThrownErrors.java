package io.github.errorbook.reactive;

import java.lang.reflect.UndeclaredThrowableException;

import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * Hands on what Reactor takes for fatal: errors of the virtual machine, such as a stack
 * overflow, and exceptions that {@link Exceptions#bubble} made. Reactor throws them where
 * it meets them, past all who answer exceptions, and the server would hang up. They are
 * handed on inside an exception, so that it does not throw them again.
 */
final class ThrownErrors extends MonoOperator<Void, Void> {

	private ThrownErrors(Mono<Void> source) {
		super(source);
	}

	static Mono<Void> handedOn(Mono<Void> source) {
		return new ThrownErrors(source);
	}

	@Override
	public void subscribe(CoreSubscriber<? super Void> subscriber) {
		try {
			this.source.subscribe(subscriber);
		}
		catch (Throwable ex) {
			if (!Exceptions.isFatal(ex)) {
				throw ex;
			}
			subscriber.onError(new UndeclaredThrowableException(ex));
		}
	}

}

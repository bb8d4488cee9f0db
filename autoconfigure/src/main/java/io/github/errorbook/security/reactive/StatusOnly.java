package io.github.errorbook.security.reactive;

import java.util.function.Supplier;

import org.reactivestreams.Publisher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.web.server.authorization.HttpStatusServerAccessDeniedHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.errorbook.door.ErrorPaths;
import io.github.errorbook.guard.Remembered;

/**
 * Takes from Spring Security the text that it writes by itself when it denies access, and
 * leaves its status. Whoever fills responses without a body writes another.
 */
final class StatusOnly {

	private final Supplier<ErrorPaths> paths;

	StatusOnly(ObjectProvider<ErrorPaths> paths) {
		this.paths = new Remembered<>(paths::getObject);
	}

	/**
	 * Take its text from a handler of Spring Security. One that an application wrote
	 * keeps what it says.
	 * @param handler the handler
	 * @return the handler that sends a status only, or the given one
	 */
	ServerAccessDeniedHandler of(ServerAccessDeniedHandler handler) {
		return (handler.getClass() != HttpStatusServerAccessDeniedHandler.class) ? handler
				: (exchange, ex) -> handler.handle(isAnswered(exchange) ? silenced(exchange) : exchange, ex);
	}

	private boolean isAnswered(ServerWebExchange exchange) {
		return this.paths.get().include(exchange.getRequest().getPath().pathWithinApplication().value());
	}

	private static ServerWebExchange silenced(ServerWebExchange exchange) {
		return exchange.mutate().response(new Silent(exchange.getResponse())).build();
	}

	private static final class Silent extends ServerHttpResponseDecorator {

		Silent(ServerHttpResponse response) {
			super(response);
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return Flux.from(body).doOnNext(DataBufferUtils::release).then(Mono.defer(this::setComplete));
		}

	}

}

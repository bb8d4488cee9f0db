package io.github.errorbook.benchmarks.webflux.plain;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

import io.github.errorbook.benchmarks.business.ErrorBody;
import io.github.errorbook.benchmarks.business.RequestIds;

/**
 * The least that anyone can do about an exception: the same bytes and headers for all.
 */
@Component
class LeastHandler implements WebExceptionHandler, Ordered {

	private static final byte[] BODY = ErrorBody.NOT_FOUND.toBytes();

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable ex) {
		if (!(ex instanceof LeastException)) {
			return Mono.error(ex);
		}
		ServerHttpResponse response = exchange.getResponse();
		response.setStatusCode(HttpStatus.NOT_FOUND);
		HttpHeaders headers = response.getHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		headers.setContentLength(BODY.length);
		headers.set("Cache-Control", "no-store");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("X-Request-Id", RequestIds.next());
		return response.writeWith(Mono.just(response.bufferFactory().wrap(BODY)));
	}

	static final class LeastException extends RuntimeException {

		LeastException() {
			super(null, null, false, false);
		}

	}

}

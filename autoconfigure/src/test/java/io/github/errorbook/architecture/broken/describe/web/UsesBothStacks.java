package io.github.errorbook.architecture.broken.describe.web;

import jakarta.servlet.http.HttpServletRequest;
import reactor.core.publisher.Mono;

final class UsesBothStacks {

	Mono<String> path(HttpServletRequest request) {
		return Mono.just(request.getRequestURI());
	}

}

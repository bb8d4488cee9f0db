package io.github.errorbook.architecture.broken.describe.webflux;

import reactor.core.publisher.Mono;

final class UsesReactor {

	Mono<String> path() {
		return Mono.empty();
	}

}

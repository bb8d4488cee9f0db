package com.example.shop;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@RequestMapping("/failures")
class WaitingController {

	@GetMapping("/callable")
	Mono<String> callable() {
		return Mono.<String>fromCallable(() -> {
			throw new OutOfStockException("A-3", 1);
		}).subscribeOn(Schedulers.parallel());
	}

	@GetMapping("/slow")
	Mono<String> slow() {
		return Mono.<String>never().timeout(Duration.ofMillis(200));
	}

	@GetMapping("/deferred")
	CompletableFuture<String> deferred() {
		return CompletableFuture.failedFuture(new OutOfStockException("A-4", 1));
	}

	@GetMapping("/upstream")
	Mono<String> upstream() throws IOException {
		return WebClient.create(Upstream.address()).get().retrieve().bodyToMono(String.class);
	}

	@PreAuthorize("hasRole('ADMIN')")
	@GetMapping("/method-security")
	public Mono<Void> methodSecurity() {
		return Mono.empty();
	}

}

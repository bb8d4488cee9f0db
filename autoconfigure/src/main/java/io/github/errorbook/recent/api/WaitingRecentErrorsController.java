package io.github.errorbook.recent.api;

import java.security.Principal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows callers their errors where the threads of requests must not wait for a
 * repository, as in WebFlux.
 */
@RestController
final class WaitingRecentErrorsController {

	private final RecentErrorsController controller;

	private final Executor executor;

	WaitingRecentErrorsController(RecentErrorsController controller, Executor executor) {
		this.controller = controller;
		this.executor = executor;
	}

	@GetMapping(path = "${errorbook.recent.api.path:/errors/recent}", produces = MediaType.APPLICATION_JSON_VALUE)
	CompletableFuture<ResponseEntity<Map<String, Object>>> list(@Nullable Principal caller,
			@RequestParam MultiValueMap<String, String> parameters) {
		return CompletableFuture.supplyAsync(() -> this.controller.list(caller, parameters), this.executor);
	}

}

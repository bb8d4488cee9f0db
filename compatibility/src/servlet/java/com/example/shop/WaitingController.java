package com.example.shop;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.async.DeferredResult;

@RestController
@RequestMapping("/failures")
class WaitingController {

	@GetMapping("/callable")
	Callable<String> callable() {
		return () -> {
			throw new OutOfStockException("A-3", 1);
		};
	}

	@GetMapping("/slow")
	Callable<String> slow() {
		return () -> {
			new CountDownLatch(1).await();
			return "";
		};
	}

	@GetMapping("/deferred")
	DeferredResult<String> deferred() {
		DeferredResult<String> result = new DeferredResult<>();
		result.setErrorResult(new OutOfStockException("A-4", 1));
		return result;
	}

	@GetMapping("/upstream")
	String upstream() throws IOException {
		return RestClient.create(Upstream.address()).get().retrieve().body(String.class);
	}

	@PreAuthorize("hasRole('ADMIN')")
	@GetMapping("/method-security")
	public void methodSecurity() {
	}

}

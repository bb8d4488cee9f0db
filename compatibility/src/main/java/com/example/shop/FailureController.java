package com.example.shop;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.github.errorbook.exception.ApiException;
import io.github.errorbook.exception.InvalidFieldsException;
import io.github.errorbook.exception.ResourceNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/failures")
class FailureController {

	private final Stock stock;

	FailureController(Stock stock) {
		this.stock = stock;
	}

	@GetMapping("/thrown")
	void thrown() {
		throw new ApiException("SHOP_CLOSED");
	}

	@GetMapping("/mapped")
	void mapped() {
		throw new OutOfStockException("A-1", 2);
	}

	@GetMapping("/wrapped")
	void wrapped() {
		throw new IllegalStateException("wrapped", new OutOfStockException("A-2", 0));
	}

	@GetMapping("/ready")
	void ready() {
		throw new ResourceNotFoundException("order", 42);
	}

	@GetMapping("/fields")
	void fields() {
		throw new InvalidFieldsException().field("email", "is already taken");
	}

	@GetMapping("/status")
	void status() {
		throw new ResponseStatusException(HttpStatus.CONFLICT, "The order has left the house.");
	}

	@GetMapping("/annotated")
	void annotated() {
		throw new GoneFishingException();
	}

	@GetMapping("/unexpected")
	void unexpected() {
		throw new IllegalArgumentException("select * from secret");
	}

	@GetMapping("/fatal")
	void fatal() {
		throw new StackOverflowError("secret");
	}

	@GetMapping("/end-of-file")
	void endOfFile() throws IOException {
		throw new EOFException("secret");
	}

	@GetMapping("/own")
	void own() {
		throw new OwnAnswerException();
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> handle(OwnAnswerException ex) {
		return ResponseEntity.status(418).body(Map.of("own", "answer"));
	}

	@GetMapping("/bare")
	ResponseEntity<Void> bare() {
		return ResponseEntity.status(HttpStatus.LOCKED).build();
	}

	@GetMapping("/filled")
	ResponseEntity<Map<String, String>> filled() {
		return ResponseEntity.status(HttpStatus.LOCKED).body(Map.of("own", "body"));
	}

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
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		return RestClient.create("http://localhost:" + port).get().retrieve().body(String.class);
	}

	@GetMapping("/method-security")
	void methodSecurity() {
		this.stock.count();
	}

}

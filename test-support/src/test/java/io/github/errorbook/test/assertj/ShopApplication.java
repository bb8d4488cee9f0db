package io.github.errorbook.test.assertj;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.catalog.ErrorCode;
import io.github.errorbook.exception.ApiException;

/**
 * A service with an error for each assertion.
 */
@SpringBootApplication
class ShopApplication {

	enum ShopError implements ErrorCode {

		OUT_OF_STOCK, IN_PROGRESS

	}

	@RestController
	static class ShopController {

		@GetMapping("/stock")
		void stock() {
			throw new ApiException(ShopError.OUT_OF_STOCK).with("left", 0).with("price", "10.00");
		}

		@GetMapping("/progress")
		void progress() {
			throw new ApiException(ShopError.IN_PROGRESS).withRetryAfter(Duration.ofMillis(1500));
		}

		@PostMapping("/orders")
		void order(@Valid @RequestBody Order order) {
		}

		@GetMapping("/fine")
		String fine() {
			return "fine";
		}

	}

	record Order(@NotBlank String item, @Positive int quantity) {

	}

}

package io.github.errorbook.webflux;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.errorbook.exception.ApiException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service of the README's quick start, in WebFlux: catalog, exception and answers are
 * the same.
 */
class WalletTests {

	@RegisterExtension
	static final NettyService service = NettyService.of(TransferController.class,
			"errorbook.codes.INSUFFICIENT_BALANCE.status=422",
			"errorbook.codes.INSUFFICIENT_BALANCE.message=Your account balance is insufficient: {required} required, "
					+ "{available} available.",
			"errorbook.codes.INSUFFICIENT_BALANCE.details.required.type=decimal",
			"errorbook.codes.INSUFFICIENT_BALANCE.details.available.type=decimal");

	@Test
	void codeOfTheCatalogIsThrown() {
		assertThat(service.post("/transfers", "{\"from\": \"a\", \"amount\": 100}")).isError(422,
				"INSUFFICIENT_BALANCE", "Your account balance is insufficient: 100 required, 50.50 available.",
				"{'required': 100, 'available': 50.50}");
	}

	@Test
	void bodyIsValidated() {
		assertThat(service.post("/transfers", "{\"from\": \"\", \"amount\": 1}")).isError(422, "VALIDATION_FAILED",
				"The request has invalid fields.", "[{'field': 'from', 'message': 'must not be blank'}]");
	}

	record Transfer(@NotBlank String from, @Positive BigDecimal amount) {

	}

	@TestService
	@RestController
	static class TransferController {

		private final Map<String, BigDecimal> balances = Map.of("a", new BigDecimal("50.50"));

		@PostMapping("/transfers")
		Mono<Void> transfer(@Valid @RequestBody Mono<Transfer> transfer) {
			return transfer.flatMap(this::book);
		}

		private Mono<Void> book(Transfer transfer) {
			BigDecimal available = this.balances.getOrDefault(transfer.from(), BigDecimal.ZERO);
			if (available.compareTo(transfer.amount()) < 0) {
				return Mono.error(new ApiException("INSUFFICIENT_BALANCE").with("required", transfer.amount())
					.with("available", available));
			}
			return Mono.empty();
		}

	}

}

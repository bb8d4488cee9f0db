package io.github.errorbook.sample.portability;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.exception.ApiException;
import io.github.errorbook.sample.error.WalletError;

/**
 * The data that users take with them to another service. The report of user 7 is ready,
 * that of user 8 is being made, and nobody else has asked for one.
 */
@RestController
@Tag(name = "Portability")
@SecurityRequirement(name = "basic")
@SecurityRequirement(name = "bearer")
class PortabilityController {

	private static final Map<Long, Boolean> READY = Map.of(7L, true, 8L, false);

	@GetMapping("/portability/reports/{userId}")
	@Operation(operationId = "getReport", summary = "Get the data report of a user",
			description = "What a user takes along to another service.")
	@ApiErrors({ "NO_LIVE_PORT_REQUEST", "REPORT_IN_PROGRESS" })
	Map<String, Object> get(@PathVariable long userId) {
		Boolean ready = READY.get(userId);
		if (ready == null) {
			throw new ApiException(WalletError.NO_LIVE_PORT_REQUEST);
		}
		if (!ready) {
			throw new ApiException(WalletError.REPORT_IN_PROGRESS);
		}
		return Map.of("user_id", userId);
	}

}

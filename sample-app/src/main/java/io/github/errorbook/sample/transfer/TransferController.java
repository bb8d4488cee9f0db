package io.github.errorbook.sample.transfer;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiErrors;
import io.github.errorbook.sample.account.AccountLockedException;
import io.github.errorbook.sample.account.InsufficientBalanceException;

@RestController
@Tag(name = "Transfers")
@RequestMapping("/transfers")
class TransferController {

	private final TransferService transfers;

	TransferController(TransferService transfers) {
		this.transfers = transfers;
	}

	@PostMapping
	@Operation(operationId = "transfer", summary = "Transfer money",
			description = "Moves money at once, or not at all.")
	@ApiResponse(responseCode = "201", description = "The money has moved", useReturnTypeSchema = true)
	@ApiErrors({ "CONFLICT", "RESOURCE_NOT_FOUND" })
	ResponseEntity<TransferView> transfer(@Valid @RequestBody NewTransfer request)
			throws AccountLockedException, InsufficientBalanceException {
		TransferView booked = this.transfers.transfer(request);
		return ResponseEntity.created(URI.create("/transfers/" + booked.id())).body(booked);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getTransfer", summary = "Get a transfer",
			description = "Both accounts see the same transfer.")
	@ApiErrors("RESOURCE_NOT_FOUND")
	TransferView get(@PathVariable long id) {
		return this.transfers.get(id);
	}

}

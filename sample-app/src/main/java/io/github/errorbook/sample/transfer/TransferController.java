package io.github.errorbook.sample.transfer;

import java.net.URI;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/transfers")
class TransferController {

	private final TransferService transfers;

	TransferController(TransferService transfers) {
		this.transfers = transfers;
	}

	@PostMapping
	ResponseEntity<TransferView> transfer(@Valid @RequestBody NewTransfer request) {
		TransferView booked = this.transfers.transfer(request);
		return ResponseEntity.created(URI.create("/transfers/" + booked.id())).body(booked);
	}

	@GetMapping("/{id}")
	TransferView get(@PathVariable long id) {
		return this.transfers.get(id);
	}

}

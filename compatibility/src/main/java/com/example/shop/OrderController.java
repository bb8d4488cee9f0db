package com.example.shop;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

	private final Stock stock;

	OrderController(Stock stock) {
		this.stock = stock;
	}

	@GetMapping(path = "/orders/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	List<Long> order(@PathVariable long id) {
		return List.of(id);
	}

	@PostMapping("/orders")
	ResponseEntity<Void> place(@Valid @RequestBody Order order) {
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/orders/all")
	ResponseEntity<Void> placeAll(@RequestBody List<@Valid Order> orders) {
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/search")
	List<String> search(@RequestParam @NotBlank String text, @RequestParam(defaultValue = "10") @Max(100) int size) {
		return List.of();
	}

	@GetMapping("/filter")
	List<String> filter(@ModelAttribute @Valid Filter filter) {
		return List.of();
	}

	@GetMapping("/tenant")
	String tenant(@RequestHeader("X-Tenant") String tenant) {
		return "";
	}

	@GetMapping("/visit")
	String visit(@CookieValue("visitor") String visitor) {
		return "";
	}

	@GetMapping("/stock/{sku}")
	void stock(@PathVariable String sku) {
		this.stock.reserve(sku, 0);
	}

	record Filter(Integer minPrice, @Max(1000) Integer maxPrice) {

	}

}

package com.example.shop;

import jakarta.validation.constraints.Positive;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

@Service
@Validated
class Stock {

	public void reserve(String sku, @Positive int quantity) {
	}

	@PreAuthorize("hasRole('ADMIN')")
	public void count() {
	}

}

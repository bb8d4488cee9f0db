package com.example.shop;

import jakarta.validation.constraints.Positive;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

@Service
@Validated
class Stock {

	public void reserve(String sku, @Positive int quantity) {
	}

}

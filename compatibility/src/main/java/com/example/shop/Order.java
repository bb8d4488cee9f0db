package com.example.shop;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

record Order(@NotBlank String customerName, @NotEmpty List<@Valid Line> orderLines, Delivery delivery,
		Map<String, @NotBlank String> notes) {

	record Line(@NotBlank String skuCode, @Min(1) int quantity) {

	}

	enum Delivery {

		PARCEL, PICKUP

	}

}

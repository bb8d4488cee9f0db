package com.example.shop;

class OutOfStockException extends RuntimeException {

	private final String sku;

	private final int available;

	OutOfStockException(String sku, int available) {
		super("Table STOCK has " + available);
		this.sku = sku;
		this.available = available;
	}

	public String getSku() {
		return this.sku;
	}

	public int getAvailable() {
		return this.available;
	}

}

package com.example.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

@SpringBootApplication(proxyBeanMethods = false)
public class ShopApplication {

	public static void main(String[] args) {
		SpringApplication.run(ShopApplication.class, args);
	}

	/**
	 * Tells who started it where it listens.
	 */
	@EventListener
	void ready(ApplicationReadyEvent event) {
		System.out.println(
				"Ready on port " + event.getApplicationContext().getEnvironment().getProperty("local.server.port"));
	}

}

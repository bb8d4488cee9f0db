package com.example.shop;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/data")
class DataController {

	private final JdbcTemplate jdbc;

	DataController(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping("/unique")
	void unique() {
		this.jdbc.update("insert into customer values (2, 'Ada', 'other@shop.example')");
	}

	@GetMapping("/named")
	void named() {
		this.jdbc.update("insert into customer values (2, 'Other', 'ada@shop.example')");
	}

	@GetMapping("/reference")
	void reference() {
		this.jdbc.update("delete from customer where id = 1");
	}

	@GetMapping("/not-null")
	void notNull() {
		this.jdbc.update("insert into customer values (2, null, null)");
	}

	@GetMapping("/missing")
	String missing() {
		return this.jdbc.queryForObject("select name from customer where id = 99", String.class);
	}

	@GetMapping("/grammar")
	String grammar() {
		return this.jdbc.queryForObject("select nothing from nowhere", String.class);
	}

	@GetMapping("/lock")
	void lock() {
		throw new OptimisticLockingFailureException("secret");
	}

	@GetMapping("/timeout")
	void timeout() {
		throw new QueryTimeoutException("secret");
	}

}

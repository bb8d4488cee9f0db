package io.github.errorbook.sample.statement;

import java.time.YearMonth;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatementController {

	private final StatementService statements;

	StatementController(StatementService statements) {
		this.statements = statements;
	}

	@GetMapping("/accounts/{id}/statements/{month}")
	Statement get(@PathVariable long id, @PathVariable YearMonth month) {
		return this.statements.get(id, month);
	}

}

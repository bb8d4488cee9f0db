package io.github.errorbook.sample.statement;

import java.time.YearMonth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.github.errorbook.exception.ApiErrors;

@RestController
@Tag(name = "Statements")
class StatementController {

	private final StatementService statements;

	StatementController(StatementService statements) {
		this.statements = statements;
	}

	@GetMapping("/accounts/{id}/statements/{month}")
	@Operation(operationId = "getStatement", summary = "Get a statement",
			description = "The first request orders the statement, a later one gets it.")
	@ApiErrors({ "REPORT_IN_PROGRESS", "RESOURCE_NOT_FOUND" })
	Statement get(@PathVariable long id, @PathVariable YearMonth month) {
		return this.statements.get(id, month);
	}

}

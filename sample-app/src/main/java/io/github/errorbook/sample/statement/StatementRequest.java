package io.github.errorbook.sample.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
class StatementRequest {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long accountId;

	private String period;

	protected StatementRequest() {
	}

	StatementRequest(long accountId, String period) {
		this.accountId = accountId;
		this.period = period;
	}

}

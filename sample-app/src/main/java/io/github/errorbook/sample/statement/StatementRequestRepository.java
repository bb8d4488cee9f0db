package io.github.errorbook.sample.statement;

import org.springframework.data.jpa.repository.JpaRepository;

interface StatementRequestRepository extends JpaRepository<StatementRequest, Long> {

	boolean existsByAccountIdAndPeriod(long accountId, String period);

}

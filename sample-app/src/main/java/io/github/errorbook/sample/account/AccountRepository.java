package io.github.errorbook.sample.account;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

	List<Account> findByUserIdOrderById(long userId);

	// The typing error is there on purpose: a fault whose message must not reach clients.
	@Query(value = "select sum(balence) from account", nativeQuery = true)
	BigDecimal sumBalances();

}

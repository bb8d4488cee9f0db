package io.github.errorbook.sample.transfer;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TransferRepository extends JpaRepository<Transfer, Long> {

	@Query("""
			select t from Transfer t where (t.senderId = :account or t.recipientId = :account)
			and t.bookedOn between :first and :last order by t.id
			""")
	List<Transfer> findOf(long account, LocalDate first, LocalDate last);

}

package io.github.errorbook.sample.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
public class Transfer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long senderId;

	private long recipientId;

	private BigDecimal amount;

	private String reference;

	private LocalDate bookedOn = LocalDate.now();

	protected Transfer() {
	}

	Transfer(NewTransfer request) {
		this.senderId = request.from();
		this.recipientId = request.to();
		this.amount = request.amount();
		this.reference = request.reference();
	}

	TransferView view() {
		return new TransferView(this.id, this.senderId, this.recipientId, this.amount, this.reference, this.bookedOn);
	}

}

package io.github.errorbook.sample.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;

public record TransferView(long id, long from, long to, BigDecimal amount, String reference, LocalDate bookedOn) {

}

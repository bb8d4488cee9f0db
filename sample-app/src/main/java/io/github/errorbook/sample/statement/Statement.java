package io.github.errorbook.sample.statement;

import java.time.YearMonth;
import java.util.List;

import io.github.errorbook.sample.transfer.TransferView;

record Statement(long account, YearMonth month, List<TransferView> transfers) {

}

package io.tieout.domain.latefee;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * One fee on an invoice, line by line, or why there is none.
 *
 * @param period counts from 0; an invoice has one fee for each
 * @param amount zero if there is no fee
 */
public record LateFee(
        int period, LocalDate on, List<FeeLine> lines, FeeOutcome outcome, Money amount) {

    public LateFee {
        lines = List.copyOf(lines);
    }
}

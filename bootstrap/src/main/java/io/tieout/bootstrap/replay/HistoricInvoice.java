package io.tieout.bootstrap.replay;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the file: an invoice a customer received, and the day it was paid in full.
 *
 * @param line the line of the file, from 2, because the header is line 1
 * @param amount US dollars
 */
public record HistoricInvoice(
        long line,
        String customer,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        BigDecimal amount,
        LocalDate settledOn) {

    /** whether it is open on a day: from its date to the day before it was settled */
    boolean isOpenOn(LocalDate day) {
        return !issuedOn.isAfter(day) && settledOn.isAfter(day);
    }
}

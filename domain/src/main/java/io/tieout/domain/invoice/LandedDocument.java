package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document as it stands in the accounting system, in the words of ours.
 *
 * @param customerId opaque; empty ids mean none here and below
 * @param deposit what was taken off as paid on the spot; zero for none
 * @param tax what the accounting system added; zero for none
 * @param total tax included
 * @param balance what it says is still owed
 * @param memo what the customer reads; empty for none
 * @param rate what it is converted at; empty when it states none
 * @param taxes the tax by its rates; empty when it states the sum only
 */
public record LandedDocument(
        DocumentLink document,
        String documentVersion,
        String customerId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        String termId,
        String departmentId,
        List<Line> lines,
        Money discount,
        Money deposit,
        Money tax,
        Money total,
        Money balance,
        String memo,
        Optional<ExchangeRate> rate,
        List<TaxByRate> taxes) {

    public LandedDocument {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * A line as it stands there.
     *
     * @param incomeAccountId empty when the accounting system does not say
     * @param serviceOn the one service date it knows
     */
    public record Line(
            String description,
            String itemId,
            String incomeAccountId,
            BigDecimal quantity,
            BigDecimal unitPrice,
            Money amount,
            String classId,
            String taxCode,
            Optional<LocalDate> serviceOn) {}
}

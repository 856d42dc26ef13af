package io.tieout.domain.collection;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An invoice that is not paid in full.
 *
 * @param daysPastDue on the customer's calendar; 0 while it is not overdue
 * @param isFee whether it bills a fee for paying another late
 */
public record OpenDebt(
        InvoiceId invoice,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money open,
        int daysPastDue,
        boolean isFee) {

    /** by what was known at a moment, in the order in which they were issued */
    public static List<OpenDebt> at(Facts facts, Instant at) {
        Facts known = facts.asKnownAt(at);
        LocalDate today = facts.debtor().dayOf(at);
        Balances balances = Balances.known(known);
        return known.owed().debts().stream()
                .map(debt -> of(debt, balances.open(debt), today))
                .filter(debt -> debt.open().isPositive())
                .toList();
    }

    private static OpenDebt of(Debt debt, Money open, LocalDate today) {
        return new OpenDebt(
                debt.invoice(),
                debt.issuedOn(),
                debt.dueOn(),
                debt.total(),
                open,
                Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(debt.dueOn(), today))),
                debt.isFee());
    }
}

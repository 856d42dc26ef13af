package io.tieout.domain.ledger;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The exact journal entry that lands in the accounting system. Its debits are its credits, or it
 * does not exist.
 *
 * @param customer whose business it is
 * @param naming whom every line names
 * @param number one for each entry, at most 21 characters
 * @param memo what the entry is for
 */
public record ExportedEntry(
        DocumentLink customer,
        Naming naming,
        String number,
        LocalDate on,
        String memo,
        List<Line> lines) {

    /** Whom the lines of an entry name. */
    public enum Naming {
        CUSTOMER,
        NOBODY
    }

    /** One side of one movement; always a positive amount. */
    public record Line(Side side, Target account, Money amount, Target reportedClass) {}

    public ExportedEntry {
        lines = List.copyOf(lines);
        Money debits = sum(lines, Side.DEBIT);
        Money credits = sum(lines, Side.CREDIT);
        if (!debits.equals(credits)) {
            throw new IllegalArgumentException(
                    "entry " + number + " debits " + debits + " and credits " + credits);
        }
    }

    /** in the customer's own currency: every line names the customer */
    public ExportedEntry(
            DocumentLink customer, String number, LocalDate on, String memo, List<Line> lines) {
        this(customer, Naming.CUSTOMER, number, on, memo, lines);
    }

    /**
     * in another currency than the customer's, of which the accounting system takes no customer:
     * the memo says whose it is
     */
    public static ExportedEntry namingNobody(
            DocumentLink customer, String number, LocalDate on, String memo, List<Line> lines) {
        return new ExportedEntry(
                customer,
                Naming.NOBODY,
                number,
                on,
                memo + ", customer " + customer.externalId(),
                lines);
    }

    /** the customer's id on each line; empty where it names nobody */
    public Optional<String> named() {
        return naming == Naming.CUSTOMER ? Optional.of(customer.externalId()) : Optional.empty();
    }

    /** what it moves: all debits, which are all credits */
    public Money total() {
        return sum(lines, Side.DEBIT);
    }

    private static Money sum(List<Line> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side)
                .map(Line::amount)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("an entry has both sides"));
    }
}

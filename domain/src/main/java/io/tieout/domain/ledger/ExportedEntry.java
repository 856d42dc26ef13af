package io.tieout.domain.ledger;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The exact journal entry that lands in the accounting system. Its debits are its credits, or it
 * does not exist.
 *
 * @param customer named on every line
 * @param number one for each entry, at most 21 characters
 * @param memo what the entry is for
 */
public record ExportedEntry(
        DocumentLink customer, String number, LocalDate on, String memo, List<Line> lines) {

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

package io.tieout.domain.agreement;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The exact journal entry that lands in the accounting system. Its debits are its credits, or it
 * does not exist.
 *
 * @param customer named on every line
 * @param number one for each entry, at most 21 characters
 * @param memo what the entry is for
 */
public record RecognitionEntry(
        DocumentLink customer, String number, LocalDate on, String memo, List<Line> lines) {

    /** One side of one movement; always a positive amount. */
    public record Line(Side side, Target account, Money amount, Target reportedClass) {}

    /** names the one entry of an agreement's month, so that it is known again */
    public static UUID idOf(AgreementId agreement, LocalDate lastOn) {
        String name = "recognition:" + agreement.value() + ":" + lastOn;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public RecognitionEntry {
        lines = List.copyOf(lines);
        Money debits = sum(lines, Side.DEBIT);
        Money credits = sum(lines, Side.CREDIT);
        if (!debits.equals(credits)) {
            throw new IllegalArgumentException(
                    "entry " + number + " debits " + debits + " and credits " + credits);
        }
    }

    private static Money sum(List<Line> lines, Side side) {
        return lines.stream()
                .filter(line -> line.side() == side)
                .map(Line::amount)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("an entry has both sides"));
    }
}

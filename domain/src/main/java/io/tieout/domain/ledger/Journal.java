package io.tieout.domain.ledger;

import io.tieout.domain.account.AccountId;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the ledger, balanced because its movements are. Once posted it never changes.
 *
 * @param customer whose business it is
 * @param on its accounting date
 * @param movements at least one, all of one currency
 */
public record Journal(
        JournalId id,
        JournalKind kind,
        AccountId customer,
        LocalDate on,
        Cause cause,
        Reason reason,
        Link link,
        List<Movement> movements) {

    /** Whether a journal stands for itself. */
    public sealed interface Link {

        /** It reverses nothing. */
        record Original() implements Link {}

        /** It takes back all of the named one. */
        record ReversalOf(JournalId original) implements Link {}
    }

    public Journal {
        movements = List.copyOf(movements);
        if (movements.isEmpty()) {
            throw new IllegalArgumentException("a journal moves something, got nothing");
        }
        Amount first = movements.getFirst().amount();
        movements.forEach(movement -> demandCurrencies(first, movement.amount()));
        if (kind == JournalKind.EXPORTED) {
            movements.forEach(Journal::demandNoControl);
        }
    }

    /** one that reverses nothing */
    public static Journal original(
            JournalId id,
            JournalKind kind,
            AccountId customer,
            LocalDate on,
            Cause cause,
            Reason reason,
            List<Movement> movements) {
        return new Journal(id, kind, customer, on, cause, reason, new Link.Original(), movements);
    }

    /**
     * its mirror image. Its id follows from this one's, so whoever reverses it again makes the same
     * journal, and each of the two names the other.
     *
     * @param on in an open period: the first open day, or the document's own if it is a mirror
     */
    public Journal reversed(LocalDate on, Cause why, Reason because) {
        return new Journal(
                id.reversal(),
                kind,
                customer,
                on,
                why,
                because,
                new Link.ReversalOf(id),
                movements.stream().map(Movement::mirrored).toList());
    }

    /** what stands on each side of each place, in the order in which they are first touched */
    public List<JournalLine> lines() {
        return JournalLine.of(movements);
    }

    private static void demandCurrencies(Amount first, Amount other) {
        boolean isSame =
                first.transaction().currency().equals(other.transaction().currency())
                        && first.home().currency().equals(other.home().currency());
        if (!isSame) {
            throw new IllegalArgumentException(
                    "a journal has one currency, got " + first + " and " + other);
        }
    }

    // Facts sheet, 5.10: receivables need documents behind them, sales tax is computed there.
    private static void demandNoControl(Movement movement) {
        if (movement.touchesControl()) {
            throw new IllegalArgumentException(
                    "a journal that is sent never touches receivables or sales tax, got "
                            + movement);
        }
    }
}

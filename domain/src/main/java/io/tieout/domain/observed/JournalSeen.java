package io.tieout.domain.observed;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A journal entry as the accounting system shows it at one moment. */
public sealed interface JournalSeen {

    DocumentLink entry();

    /** when the accounting system last changed it */
    Instant changedAt();

    /**
     * It stands, and moves this.
     *
     * @param number the number given there; empty for none
     * @param version the accounting system's opaque version of it
     * @param booked what its currency is worth at home
     */
    record Standing(
            DocumentLink entry,
            String number,
            LocalDate enteredOn,
            String version,
            List<Line> lines,
            Instant changedAt,
            Booked booked)
            implements JournalSeen {

        public Standing {
            lines = List.copyOf(lines);
        }

        /** what it charges customers: one for each line that names one */
        public List<Charge> charges() {
            return lines.stream()
                    .filter(line -> !line.customerId().isEmpty())
                    .map(Line::charge)
                    .toList();
        }
    }

    /**
     * One line of it.
     *
     * @param customerId whom it names; empty for nobody
     */
    record Line(String customerId, ExportedEntry.Line moved) {

        private Charge charge() {
            Money amount = moved.amount();
            return new Charge(
                    customerId,
                    moved.account().id(),
                    moved.side() == Side.DEBIT ? amount : amount.negated());
        }
    }

    /** It was deleted. */
    record Deleted(DocumentLink entry, Instant changedAt) implements JournalSeen {}

    /**
     * A line that names a customer.
     *
     * @param accountId of the chart; only receivables make a customer owe
     * @param amount positive for a debit
     */
    record Charge(String customerId, String accountId, Money amount) {}

    /** what the entry charges one customer, as a document of its own */
    static DocumentLink share(DocumentLink entry, String customerId) {
        return new DocumentLink(entry.connection(), entry.externalId() + SHARE_OF + customerId);
    }

    /** between the id of an entry and the id of a customer, neither of which holds it */
    String SHARE_OF = ":";
}

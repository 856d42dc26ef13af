package io.tieout.domain.observed;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
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
     * It stands, and charges this.
     *
     * @param number the number given there; empty for none
     * @param charges one for each line that names a customer
     * @param booked what its currency is worth at home
     */
    record Standing(
            DocumentLink entry,
            String number,
            LocalDate enteredOn,
            List<Charge> charges,
            Instant changedAt,
            Booked booked)
            implements JournalSeen {

        /** of which nobody said what it is converted at */
        public Standing(
                DocumentLink entry,
                String number,
                LocalDate enteredOn,
                List<Charge> charges,
                Instant changedAt) {
            this(entry, number, enteredOn, charges, changedAt, new Booked.Unstated());
        }

        public Standing {
            charges = List.copyOf(charges);
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

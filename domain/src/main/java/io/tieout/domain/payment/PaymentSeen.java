package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A payment as the accounting system shows it at one moment. An older picture never wins. */
public sealed interface PaymentSeen {

    DocumentLink document();

    /** when the accounting system last changed it */
    Instant changedAt();

    /**
     * It stands, with these allocations; what they leave of the total is unapplied.
     *
     * @param received the money that came in; zero if it only brings credits and charges together
     * @param credits what it brings besides
     * @param booked what its currency is worth at home
     */
    record Standing(
            DocumentLink document,
            Instant changedAt,
            Payer payer,
            Money received,
            LocalDate receivedOn,
            String reference,
            List<CreditUse> credits,
            List<Allocation> allocations,
            Booked booked)
            implements PaymentSeen {
        public Standing {
            credits = List.copyOf(credits);
            allocations = List.copyOf(allocations);
        }

        /** of which nobody said what it is converted at */
        public Standing(
                DocumentLink document,
                Instant changedAt,
                Payer payer,
                Money received,
                LocalDate receivedOn,
                String reference,
                List<CreditUse> credits,
                List<Allocation> allocations) {
            this(
                    document,
                    changedAt,
                    payer,
                    received,
                    receivedOn,
                    reference,
                    credits,
                    allocations,
                    new Booked.Unstated());
        }

        /** money and credits together, in one currency */
        public Money total() {
            return credits.stream().map(CreditUse::amount).reduce(received, Money::plus);
        }
    }

    /** It was voided or deleted there. */
    record Gone(DocumentLink document, Instant changedAt, String reason) implements PaymentSeen {}
}

package io.tieout.persistence.payment;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.PaymentPostings;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.ledger.Reposting;
import org.jooq.DSLContext;

/** Posts a payment anew, from its events alone. */
public final class PaymentReposting implements Reposting {

    private final LedgerBook ledger;

    public PaymentReposting(DSLContext database) {
        this.ledger = new LedgerBook(database);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof PaymentEvent event) {
            ledger.write(
                    recorded,
                    PaymentPostings.of(
                            LedgerBook.cause(recorded),
                            event,
                            HomeRates.apart(),
                            () ->
                                    ledger.standing(
                                            recorded.aggregate(),
                                            Reason.PAYMENT_RECEIVED,
                                            Reason.PAYMENT_AMENDED)));
        }
    }
}

package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_PART_VIEW;
import static org.jooq.impl.DSL.excluded;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentBooked;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.persistence.jooq.tables.PaymentPartView;
import org.jooq.DSLContext;

/**
 * Counts what of each payment settles no invoice of ours, per document paid and reason: what waits
 * for a person, and what settles documents of others.
 */
final class QueuedParts {

    /** stands where a reason to wait does */
    static final String ELSEWHERE = "ELSEWHERE";

    private static final PaymentPartView PART = PAYMENT_PART_VIEW;

    private final DSLContext database;

    QueuedParts(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        switch (event) {
            case PaymentQueued(_, var document, var amount, var reason) ->
                    add(recorded, document, amount, reason.name());
            case PaymentUnqueued(_, var document, var amount, var reason) ->
                    takeAway(recorded, document, amount, reason.name());
            case PaymentSettledElsewhere(_, var document, var amount) ->
                    add(recorded, document, amount, ELSEWHERE);
            case PaymentReleasedElsewhere(_, var document, var amount) ->
                    takeAway(recorded, document, amount, ELSEWHERE);
            case PaymentBooked _,
                    CreditUsed _,
                    CreditReleased _,
                    PaymentReceived _,
                    PaymentAmended _,
                    PaymentAllocated _,
                    PaymentDeallocated _,
                    PaymentCredited _,
                    PaymentUncredited _,
                    PaymentIgnored _,
                    PaymentUnignored _,
                    PaymentNoted _,
                    RelinkingOrdered _,
                    RelinkingEnded _,
                    PaymentReturned _,
                    PaymentReturnUndone _,
                    PaymentReversed _ -> {}
        }
    }

    private void add(RecordedEvent recorded, String document, Money amount, String reason) {
        database.insertInto(PART)
                .set(PART.TENANT_ID, recorded.tenant().value())
                .set(PART.PAYMENT_ID, recorded.aggregate())
                .set(PART.DOCUMENT_ID, document)
                .set(PART.REASON, reason)
                .set(PART.CURRENCY, amount.currency().code())
                .set(PART.QUEUED_MINOR, amount.minorUnits())
                .onConflict(PART.TENANT_ID, PART.PAYMENT_ID, PART.DOCUMENT_ID, PART.REASON)
                .doUpdate()
                .set(PART.QUEUED_MINOR, PART.QUEUED_MINOR.plus(excluded(PART.QUEUED_MINOR)))
                .execute();
    }

    private void takeAway(RecordedEvent recorded, String document, Money amount, String reason) {
        database.update(PART)
                .set(PART.QUEUED_MINOR, PART.QUEUED_MINOR.minus(amount.minorUnits()))
                .where(PART.PAYMENT_ID.eq(recorded.aggregate()))
                .and(PART.DOCUMENT_ID.eq(document))
                .and(PART.REASON.eq(reason))
                .execute();
    }
}

package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_PART_VIEW;
import static org.jooq.impl.DSL.excluded;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.persistence.jooq.tables.PaymentPartView;
import org.jooq.DSLContext;

/** Counts what of each payment waits for a person, per document paid and reason. */
final class QueuedParts {

    private static final PaymentPartView PART = PAYMENT_PART_VIEW;

    private final DSLContext database;

    QueuedParts(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        switch (event) {
            case PaymentQueued queued -> add(recorded, queued);
            case PaymentUnqueued unqueued -> takeAway(recorded, unqueued);
            case CreditUsed _,
                    CreditReleased _,
                    PaymentReceived _,
                    PaymentAmended _,
                    PaymentAllocated _,
                    PaymentDeallocated _,
                    PaymentReversed _ -> {}
        }
    }

    private void add(RecordedEvent recorded, PaymentQueued queued) {
        database.insertInto(PART)
                .set(PART.TENANT_ID, recorded.tenant().value())
                .set(PART.PAYMENT_ID, queued.payment().value())
                .set(PART.DOCUMENT_ID, queued.externalId())
                .set(PART.REASON, queued.reason().name())
                .set(PART.CURRENCY, queued.amount().currency().code())
                .set(PART.QUEUED_MINOR, queued.amount().minorUnits())
                .onConflict(PART.TENANT_ID, PART.PAYMENT_ID, PART.DOCUMENT_ID, PART.REASON)
                .doUpdate()
                .set(PART.QUEUED_MINOR, PART.QUEUED_MINOR.plus(excluded(PART.QUEUED_MINOR)))
                .execute();
    }

    private void takeAway(RecordedEvent recorded, PaymentUnqueued unqueued) {
        database.update(PART)
                .set(PART.QUEUED_MINOR, PART.QUEUED_MINOR.minus(unqueued.amount().minorUnits()))
                .where(PART.PAYMENT_ID.eq(recorded.aggregate()))
                .and(PART.DOCUMENT_ID.eq(unqueued.externalId()))
                .and(PART.REASON.eq(unqueued.reason().name()))
                .execute();
    }
}

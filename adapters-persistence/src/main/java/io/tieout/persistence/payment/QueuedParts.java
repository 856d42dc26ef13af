package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_PART_VIEW;
import static org.jooq.impl.DSL.excluded;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.QueueReason;
import org.jooq.DSLContext;

/** Counts what of each payment waits for a person, per document paid and reason. */
final class QueuedParts {

    private final DSLContext database;

    QueuedParts(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        switch (event) {
            case PaymentQueued(_, var document, var amount, var reason) ->
                    add(recorded, document, reason, amount, amount.minorUnits());
            case PaymentUnqueued(_, var document, var amount, var reason) ->
                    add(recorded, document, reason, amount, Math.negateExact(amount.minorUnits()));
            case PaymentReceived _,
                    PaymentAmended _,
                    PaymentAllocated _,
                    PaymentDeallocated _,
                    PaymentReversed _ -> {}
        }
    }

    private void add(
            RecordedEvent recorded,
            String document,
            QueueReason reason,
            Money amount,
            long changeMinor) {
        var part = PAYMENT_PART_VIEW;
        database.insertInto(part)
                .set(part.TENANT_ID, recorded.tenant().value())
                .set(part.PAYMENT_ID, recorded.aggregate())
                .set(part.DOCUMENT_ID, document)
                .set(part.REASON, reason.name())
                .set(part.CURRENCY, amount.currency().code())
                .set(part.QUEUED_MINOR, changeMinor)
                .onConflict(part.TENANT_ID, part.PAYMENT_ID, part.DOCUMENT_ID, part.REASON)
                .doUpdate()
                .set(part.QUEUED_MINOR, part.QUEUED_MINOR.plus(excluded(part.QUEUED_MINOR)))
                .execute();
    }
}

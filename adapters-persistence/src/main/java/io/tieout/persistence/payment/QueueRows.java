package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.persistence.jooq.tables.PaymentQueueView;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps what of each payment waits for a person: one row for each document it pays. */
final class QueueRows {

    /** the document of money that pays none */
    private static final String NONE = "";

    private static final PaymentQueueView ROW = PAYMENT_QUEUE_VIEW;

    private final DSLContext database;

    QueueRows(DSLContext database) {
        this.database = database;
    }

    /** what pays no document and nobody decided about; nothing before the first event */
    static long unlinked(PaymentViewRecord payment) {
        return Optional.ofNullable(payment.getTotalMinor())
                .map(total ->
                        total
                                - payment.getAppliedMinor()
                                - payment.getQueuedMinor()
                                - payment.getCreditedMinor()
                                - payment.getIgnoredMinor()
                                - payment.getRefundedMinor()
                                - payment.getBouncedMinor())
                .orElse(0L);
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        if (event instanceof PaymentQueued(_, var document, var amount, var reason)) {
            wait(recorded, document, amount, Reason.valueOf(reason.name()));
        } else if (event instanceof PaymentUnqueued(_, var document, var amount, _)) {
            wait(recorded, document, amount.negated(), Reason.NOT_APPLIED);
        } else if (event instanceof PaymentIgnored(_, var document, var amount, _)) {
            ignore(recorded, document, amount);
        } else if (event instanceof PaymentUnignored(_, var document, var amount, _)) {
            ignore(recorded, document, amount.negated());
        } else if (event instanceof PaymentNoted noted) {
            note(recorded, noted);
        }
    }

    /** money that pays no document follows from where all other money is */
    void writeUnlinked(RecordedEvent recorded, long before, PaymentViewRecord payment) {
        long delta = unlinked(payment) - before;
        if (delta != 0) {
            add(recorded, NONE, payment.getCurrency(), delta, Reason.NOT_APPLIED);
        }
    }

    private void wait(RecordedEvent recorded, String document, Money amount, Reason reason) {
        add(recorded, document, amount.currency().code(), amount.minorUnits(), reason);
    }

    /** a reason counts when money comes, and so does the moment when none waited before */
    private void add(
            RecordedEvent recorded, String document, String currency, long minor, Reason reason) {
        if (minor < 0) {
            database.update(ROW)
                    .set(ROW.WAITING_MINOR, ROW.WAITING_MINOR.plus(minor))
                    .where(ROW.ROW_ID.eq(idOf(recorded, document)))
                    .execute();
            return;
        }
        database.insertInto(ROW)
                .set(ROW.TENANT_ID, recorded.tenant().value())
                .set(ROW.ROW_ID, idOf(recorded, document))
                .set(ROW.PAYMENT_ID, recorded.aggregate())
                .set(ROW.DOCUMENT_ID, document)
                .set(ROW.REASON, reason.name())
                .set(ROW.CURRENCY, currency)
                .set(ROW.WAITING_MINOR, minor)
                .set(ROW.IGNORED_MINOR, 0L)
                .set(ROW.SINCE_AT, recorded.recordedAt())
                .set(ROW.NOTE, "")
                .set(ROW.NOTED_BY, "")
                .onConflict(ROW.TENANT_ID, ROW.ROW_ID)
                .doUpdate()
                .set(ROW.WAITING_MINOR, ROW.WAITING_MINOR.plus(excluded(ROW.WAITING_MINOR)))
                .set(ROW.REASON, excluded(ROW.REASON))
                .set(
                        ROW.SINCE_AT,
                        when(ROW.WAITING_MINOR.eq(0L), excluded(ROW.SINCE_AT))
                                .otherwise(ROW.SINCE_AT))
                .execute();
    }

    /** what is set aside waited before, so its row is there */
    private void ignore(RecordedEvent recorded, String document, Money amount) {
        database.update(ROW)
                .set(ROW.IGNORED_MINOR, ROW.IGNORED_MINOR.plus(amount.minorUnits()))
                .where(ROW.ROW_ID.eq(idOf(recorded, document)))
                .execute();
    }

    private void note(RecordedEvent recorded, PaymentNoted noted) {
        database.update(ROW)
                .set(ROW.NOTE, noted.note())
                .set(ROW.NOTED_BY, recorded.by().value())
                .set(ROW.NOTED_AT, recorded.recordedAt())
                .where(ROW.ROW_ID.eq(idOf(recorded, noted.documentId())))
                .execute();
    }

    private static UUID idOf(RecordedEvent recorded, String document) {
        String name = recorded.aggregate() + " " + document;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.persistence.jooq.tables.records.PaymentQueueViewRecord;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import io.tieout.persistence.view.OwnedRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps what of each payment waits for a person: one row for each document it pays. */
final class QueueRows {

    /** the document of money that pays none */
    private static final String NONE = "";

    private final OwnedRows<PaymentQueueViewRecord> rows;

    QueueRows(DSLContext database) {
        this.rows =
                new OwnedRows<>(
                        database,
                        PAYMENT_QUEUE_VIEW,
                        PAYMENT_QUEUE_VIEW.PAYMENT_ID,
                        PAYMENT_QUEUE_VIEW.ROW_ID);
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

    /** what waits of a payment as the events before this one left it */
    Waiting before(RecordedEvent recorded) {
        return new Waiting(recorded, rows.before(recorded));
    }

    /** What waits of one payment, as one event changes it. */
    final class Waiting {

        private final RecordedEvent recorded;
        private final List<PaymentQueueViewRecord> documents;

        private Waiting(RecordedEvent recorded, List<PaymentQueueViewRecord> documents) {
            this.recorded = recorded;
            this.documents = documents;
        }

        /** one for each document that ever waited */
        List<PaymentQueueViewRecord> documents() {
            return documents;
        }

        void write(PaymentEvent event) {
            if (event instanceof PaymentQueued(_, var document, var amount, var reason)) {
                wait(document, amount, Reason.valueOf(reason.name()));
            } else if (event instanceof PaymentUnqueued(_, var document, var amount, _)) {
                wait(document, amount.negated(), Reason.NOT_APPLIED);
            } else if (event instanceof PaymentIgnored(_, var document, var amount, _)) {
                ignore(document, amount);
            } else if (event instanceof PaymentUnignored(_, var document, var amount, _)) {
                ignore(document, amount.negated());
            } else if (event instanceof PaymentNoted noted) {
                note(noted);
            }
        }

        /** money that pays no document follows from where all other money is */
        void writeUnlinked(long before, PaymentViewRecord payment) {
            long delta = unlinked(payment) - before;
            if (delta != 0) {
                add(NONE, payment.getCurrency(), delta, Reason.NOT_APPLIED);
            }
        }

        private void wait(String document, Money amount, Reason reason) {
            add(document, amount.currency().code(), amount.minorUnits(), reason);
        }

        /** a reason counts when money comes, and so does the moment when none waited before */
        private void add(String document, String currency, long minor, Reason reason) {
            Optional<PaymentQueueViewRecord> present = of(document);
            if (present.isPresent()) {
                PaymentQueueViewRecord row = present.get();
                long waited = row.getWaitingMinor();
                row.setWaitingMinor(Math.addExact(waited, minor));
                if (minor >= 0) {
                    row.setReason(reason.name())
                            .setSinceAt(waited == 0 ? recorded.recordedAt() : row.getSinceAt());
                }
                rows.change(row);
            } else if (minor >= 0) {
                PaymentQueueViewRecord row = row(document, currency, minor, reason);
                documents.add(row);
                rows.put(row);
            }
        }

        private PaymentQueueViewRecord row(
                String document, String currency, long minor, Reason reason) {
            return new PaymentQueueViewRecord()
                    .setTenantId(recorded.tenant().value())
                    .setRowId(idOf(recorded, document))
                    .setPaymentId(recorded.aggregate())
                    .setDocumentId(document)
                    .setReason(reason.name())
                    .setCurrency(currency)
                    .setWaitingMinor(minor)
                    .setIgnoredMinor(0L)
                    .setSinceAt(recorded.recordedAt())
                    .setNote("")
                    .setNotedBy("");
        }

        /** what is set aside waited before, so its row is there */
        private void ignore(String document, Money amount) {
            of(document)
                    .ifPresent(row -> {
                        row.setIgnoredMinor(
                                Math.addExact(row.getIgnoredMinor(), amount.minorUnits()));
                        rows.change(row);
                    });
        }

        private void note(PaymentNoted noted) {
            of(noted.documentId())
                    .ifPresent(row -> {
                        row.setNote(noted.note())
                                .setNotedBy(recorded.by().value())
                                .setNotedAt(recorded.recordedAt());
                        rows.change(row);
                    });
        }

        private Optional<PaymentQueueViewRecord> of(String document) {
            return documents.stream()
                    .filter(row -> row.getDocumentId().equals(document))
                    .findFirst();
        }
    }

    private static UUID idOf(RecordedEvent recorded, String document) {
        String name = recorded.aggregate() + " " + document;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_HISTORY_VIEW;

import io.tieout.application.event.RecordedEvent;
import io.tieout.persistence.jooq.tables.records.PaymentHistoryViewRecord;
import io.tieout.persistence.jooq.tables.records.PaymentQueueViewRecord;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import io.tieout.persistence.view.BulkRows;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;

/**
 * Keeps where the money of each payment was after each event. What waits and what was set aside is
 * taken from the rows of the queue, so that a fault of either side shows.
 */
final class HistoryRows {

    private final DSLContext database;

    HistoryRows(DSLContext database) {
        this.database = database;
    }

    /**
     * @param waiting after the event
     */
    void write(
            RecordedEvent recorded, PaymentViewRecord now, List<PaymentQueueViewRecord> waiting) {
        var row = row(recorded, now, waiting);
        BulkRows.of(database)
                .ifPresentOrElse(
                        bulk -> bulk.add(PAYMENT_HISTORY_VIEW, List.of(row)),
                        () -> database.insertInto(PAYMENT_HISTORY_VIEW).set(row).execute());
    }

    private static PaymentHistoryViewRecord row(
            RecordedEvent recorded, PaymentViewRecord now, List<PaymentQueueViewRecord> waiting) {
        Predicate<PaymentQueueViewRecord> isLinked = each -> !each.getDocumentId().isEmpty();
        return new PaymentHistoryViewRecord()
                .setTenantId(recorded.tenant().value())
                .setPaymentId(recorded.aggregate())
                .setVersion(now.getVersion())
                .setRecordedAt(recorded.recordedAt())
                .setAccountId(now.getAccountId())
                .setReceivedOn(now.getReceivedOn())
                .setCurrency(now.getCurrency())
                .setTotalMinor(now.getTotalMinor())
                .setAppliedMinor(now.getAppliedMinor())
                .setQueuedMinor(sum(waiting, isLinked, PaymentQueueViewRecord::getWaitingMinor))
                .setUnlinkedMinor(
                        sum(waiting, isLinked.negate(), PaymentQueueViewRecord::getWaitingMinor))
                .setCreditedMinor(now.getCreditedMinor())
                .setIgnoredMinor(sum(waiting, _ -> true, PaymentQueueViewRecord::getIgnoredMinor))
                .setRefundedMinor(now.getRefundedMinor())
                .setBouncedMinor(now.getBouncedMinor())
                .setReversedMinor(now.getReversedMinor());
    }

    private static long sum(
            List<PaymentQueueViewRecord> waiting,
            Predicate<PaymentQueueViewRecord> wanted,
            ToLongFunction<PaymentQueueViewRecord> minor) {
        return waiting.stream().filter(wanted).mapToLong(minor).reduce(0, Math::addExact);
    }
}

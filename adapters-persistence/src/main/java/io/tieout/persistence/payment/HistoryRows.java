package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_HISTORY_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.tieout.application.event.RecordedEvent;
import io.tieout.persistence.jooq.tables.PaymentHistoryView;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Keeps where the money of each payment was after each event. What waits and what was set aside is
 * taken from the rows of the queue, so that a fault of either side shows.
 */
final class HistoryRows {

    private static final PaymentHistoryView ROW = PAYMENT_HISTORY_VIEW;

    private final DSLContext database;

    HistoryRows(DSLContext database) {
        this.database = database;
    }

    /** after the rows of the queue were written */
    void write(RecordedEvent recorded, PaymentViewRecord now) {
        database.insertInto(
                        ROW,
                        ROW.TENANT_ID,
                        ROW.PAYMENT_ID,
                        ROW.VERSION,
                        ROW.RECORDED_AT,
                        ROW.ACCOUNT_ID,
                        ROW.RECEIVED_ON,
                        ROW.CURRENCY,
                        ROW.TOTAL_MINOR,
                        ROW.APPLIED_MINOR,
                        ROW.QUEUED_MINOR,
                        ROW.UNLINKED_MINOR,
                        ROW.CREDITED_MINOR,
                        ROW.IGNORED_MINOR,
                        ROW.REFUNDED_MINOR,
                        ROW.BOUNCED_MINOR,
                        ROW.REVERSED_MINOR)
                .select(
                        select(
                                        val(recorded.tenant().value()),
                                        val(recorded.aggregate()),
                                        val(now.getVersion()),
                                        val(recorded.recordedAt(), ROW.RECORDED_AT),
                                        val(now.getAccountId(), ROW.ACCOUNT_ID),
                                        val(now.getReceivedOn()),
                                        val(now.getCurrency(), ROW.CURRENCY),
                                        val(now.getTotalMinor()),
                                        val(now.getAppliedMinor()),
                                        ofQueue(
                                                sum(PAYMENT_QUEUE_VIEW.WAITING_MINOR)
                                                        .filterWhere(isLinked())),
                                        ofQueue(
                                                sum(PAYMENT_QUEUE_VIEW.WAITING_MINOR)
                                                        .filterWhere(isLinked().not())),
                                        val(now.getCreditedMinor()),
                                        ofQueue(sum(PAYMENT_QUEUE_VIEW.IGNORED_MINOR)),
                                        val(now.getRefundedMinor()),
                                        val(now.getBouncedMinor()),
                                        val(now.getReversedMinor()))
                                .from(PAYMENT_QUEUE_VIEW)
                                .where(PAYMENT_QUEUE_VIEW.PAYMENT_ID.eq(recorded.aggregate())))
                .execute();
    }

    private static Condition isLinked() {
        return PAYMENT_QUEUE_VIEW.DOCUMENT_ID.ne("");
    }

    private static Field<Long> ofQueue(Field<BigDecimal> added) {
        return coalesce(added, inline(BigDecimal.ZERO)).cast(SQLDataType.BIGINT);
    }
}

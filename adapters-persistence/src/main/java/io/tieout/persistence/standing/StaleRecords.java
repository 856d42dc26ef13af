package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.CONTROLLED_ACT_VIEW;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;
import static io.tieout.persistence.standing.Rows.row;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;

import io.tieout.application.standing.StaleReason;
import io.tieout.application.sweep.SweepRhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;

/** What stands still too long: one query for each reason. How long that is, is ours to choose. */
final class StaleRecords {

    private static final Duration UNDECIDED_INVOICE = Duration.ofDays(7);
    private static final Duration UNLANDED_INVOICE = Duration.ofDays(1);
    private static final Duration WAITING_OPERATION = Duration.ofHours(1);
    private static final Duration OLD_LISTS = Duration.ofHours(26);
    private static final Duration UNDECIDED_DOCUMENT = Duration.ofDays(1);
    private static final Duration UNDECIDED_ACT = Duration.ofDays(3);

    /** machine time, as the inbox itself */
    private static final Duration UNHANDLED_NOTICE = Duration.ofMinutes(15);

    /** one sweep may fail and be tried again */
    private static final int MISSED_SWEEPS = 3;

    private StaleRecords() {}

    static Map<StaleReason, Select<Record4<Integer, String, String, Instant>>> queries(
            Instant now, SweepRhythm rhythm) {
        return Map.of(
                StaleReason.INVOICE_UNDECIDED,
                invoices(
                        StaleReason.INVOICE_UNDECIDED,
                        INVOICE_VIEW
                                .STATUS
                                .eq("SUBMITTED")
                                .and(INVOICE_VIEW.CHANGED_AT.lt(now.minus(UNDECIDED_INVOICE)))),
                StaleReason.INVOICE_NOT_LANDED,
                invoices(
                        StaleReason.INVOICE_NOT_LANDED,
                        INVOICE_VIEW
                                .STATUS
                                .eq("APPROVED")
                                .and(INVOICE_VIEW.CHANGED_AT.lt(now.minus(UNLANDED_INVOICE)))),
                StaleReason.LANDING_UNACCEPTED,
                invoices(
                        StaleReason.LANDING_UNACCEPTED,
                        isUnaccepted()
                                .and(INVOICE_VIEW.CHANGED_AT.lt(now.minus(UNDECIDED_DOCUMENT)))),
                StaleReason.OPERATION_WAITS,
                operations(now.minus(WAITING_OPERATION)),
                StaleReason.NOTICE_UNHANDLED,
                notices(),
                StaleReason.LISTS_OLD,
                lists(now.minus(OLD_LISTS)),
                StaleReason.DRIFT_UNDECIDED,
                drifts(now.minus(UNDECIDED_DOCUMENT)),
                StaleReason.SWEEP_OVERDUE,
                sweeps(now.minus(rhythm.every().multipliedBy(MISSED_SWEEPS))),
                StaleReason.ACT_UNDECIDED,
                acts(now.minus(UNDECIDED_ACT)));
    }

    private static Select<Record4<Integer, String, String, Instant>> invoices(
            StaleReason reason, Condition isStale) {
        return row(
                        reason,
                        INVOICE_VIEW.INVOICE_ID,
                        concat(inline("invoice "), INVOICE_VIEW.NUMBER),
                        INVOICE_VIEW.CHANGED_AT)
                .from(INVOICE_VIEW)
                .where(isStale);
    }

    /** it landed with a difference that nobody signed */
    private static Condition isUnaccepted() {
        return INVOICE_VIEW
                .STATUS
                .in("PUSHED", "PARTIALLY_PAID", "PAID")
                .and(INVOICE_VIEW.ACCEPTED_BY.eq(""))
                .and(
                        condition(
                                "{0} @> {1}",
                                INVOICE_VIEW.DIFFERENCES,
                                inline(org.jooq.JSONB.valueOf("[{\"kind\":\"changed\"}]"))));
    }

    private static Select<Record4<Integer, String, String, Instant>> operations(Instant before) {
        return row(
                        StaleReason.OPERATION_WAITS,
                        ACCOUNTING_OPERATION.ID,
                        concat(
                                ACCOUNTING_OPERATION.KIND,
                                inline(" of "),
                                ACCOUNTING_OPERATION.TARGET),
                        ACCOUNTING_OPERATION.QUEUED_AT)
                .from(ACCOUNTING_OPERATION)
                .where(ACCOUNTING_OPERATION.STATE.in("QUEUED", "RETRYING", "BLOCKED"))
                .and(ACCOUNTING_OPERATION.QUEUED_AT.lt(before));
    }

    private static Select<Record4<Integer, String, String, Instant>> notices() {
        return row(
                        StaleReason.NOTICE_UNHANDLED,
                        NOTICE.ID,
                        concat(NOTICE.ENTITY, inline(" "), NOTICE.EXTERNAL_ID),
                        NOTICE.HAPPENED_AT)
                .from(NOTICE)
                .where(NOTICE.HANDLED_AT.isNull())
                .and(NOTICE.FAILURE.eq(""))
                .and(
                        NOTICE.RECEIVED_AT.lt(
                                currentInstant().minus(DayToSecond.valueOf(UNHANDLED_NOTICE))));
    }

    private static Select<Record4<Integer, String, String, Instant>> lists(Instant before) {
        return row(
                        StaleReason.LISTS_OLD,
                        COMPANY_PROFILE.CONNECTION_ID,
                        inline("the copy of lists and settings"),
                        COMPANY_PROFILE.READ_AT)
                .from(COMPANY_PROFILE)
                .join(CONNECTION)
                .on(CONNECTION.ID.eq(COMPANY_PROFILE.CONNECTION_ID))
                .where(COMPANY_PROFILE.READ_AT.lt(before))
                .and(CONNECTION.IS_PRESENT);
    }

    private static Select<Record4<Integer, String, String, Instant>> drifts(Instant before) {
        return row(
                        StaleReason.DRIFT_UNDECIDED,
                        DRIFT_VIEW.DRIFT_ID,
                        coalesce(
                                concat(inline("invoice "), INVOICE_VIEW.NUMBER),
                                concat(inline("credit memo "), CREDIT_MEMO_VIEW.NUMBER)),
                        DRIFT_VIEW.FOUND_AT)
                .from(DRIFT_VIEW)
                .leftJoin(INVOICE_VIEW)
                .on(INVOICE_VIEW.INVOICE_ID.eq(DRIFT_VIEW.INVOICE_ID))
                .leftJoin(CREDIT_MEMO_VIEW)
                .on(CREDIT_MEMO_VIEW.MEMO_ID.eq(DRIFT_VIEW.CREDIT_MEMO_ID))
                .where(DRIFT_VIEW.STATUS.eq("OPEN"))
                .and(DRIFT_VIEW.FOUND_AT.lt(before));
    }

    private static Select<Record4<Integer, String, String, Instant>> sweeps(Instant before) {
        return row(
                        StaleReason.SWEEP_OVERDUE,
                        SWEEP_POSITION.ENTITY,
                        concat(inline("changes of "), SWEEP_POSITION.ENTITY),
                        SWEEP_POSITION.SWEPT_AT)
                .from(SWEEP_POSITION)
                .join(CONNECTION)
                .on(CONNECTION.ID.eq(SWEEP_POSITION.CONNECTION_ID))
                .where(SWEEP_POSITION.SWEPT_AT.lt(before))
                .and(CONNECTION.IS_PRESENT);
    }

    private static Select<Record4<Integer, String, String, Instant>> acts(Instant before) {
        return row(
                        StaleReason.ACT_UNDECIDED,
                        CONTROLLED_ACT_VIEW.ACT_ID,
                        concat(
                                CONTROLLED_ACT_VIEW.KIND,
                                inline(" of "),
                                CONTROLLED_ACT_VIEW.SUBJECT.cast(SQLDataType.VARCHAR)),
                        CONTROLLED_ACT_VIEW.ASKED_AT)
                .from(CONTROLLED_ACT_VIEW)
                .where(CONTROLLED_ACT_VIEW.STATUS.eq("ASKED"))
                .and(CONTROLLED_ACT_VIEW.ASKED_AT.lt(before));
    }
}

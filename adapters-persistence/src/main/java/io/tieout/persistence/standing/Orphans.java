package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_PART_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static io.tieout.persistence.jooq.Tables.STRAY_DOCUMENT;
import static io.tieout.persistence.standing.Rows.row;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.standing.OrphanReason;
import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** What hangs in the air between the books and ours: one query for each reason. */
final class Orphans {

    private Orphans() {}

    static Map<OrphanReason, Select<Record4<Integer, String, String, Instant>>> queries() {
        return Map.ofEntries(
                Map.entry(OrphanReason.CUSTOMER_GONE, customers()),
                Map.entry(OrphanReason.DOCUMENT_GONE, documents()),
                Map.entry(OrphanReason.CREDIT_MEMO_GONE, creditMemos()),
                Map.entry(OrphanReason.ENTRY_GONE, entries()),
                Map.entry(OrphanReason.MARK_WITHOUT_RECORD, strays()),
                Map.entry(OrphanReason.OPERATION_LEFT_BEHIND, operations()),
                Map.entry(OrphanReason.PAYMENT_PART_WITHOUT_HOME, parts()),
                Map.entry(OrphanReason.WORD_WITHOUT_RECORD, LostWords.query()),
                Map.entry(OrphanReason.NUMBER_WITHOUT_MARK, SameNumbers.query()),
                Map.entry(OrphanReason.ITEM_RETYPED, RetypedItems.query()),
                Map.entry(OrphanReason.REFUND_GONE, DepartedRefunds.gone()),
                Map.entry(OrphanReason.REFUND_CHANGED, DepartedRefunds.changed()));
    }

    private static Select<Record4<Integer, String, String, Instant>> customers() {
        return row(
                        OrphanReason.CUSTOMER_GONE,
                        ACCOUNT_VIEW.ACCOUNT_ID,
                        concat(
                                inline("account "),
                                ACCOUNT_VIEW.REFERENCE,
                                inline(", customer "),
                                ACCOUNT_VIEW.CUSTOMER_ID),
                        coalesce(ACCOUNT_VIEW.LINK_DECIDED_AT, ACCOUNT_VIEW.OPENED_AT))
                .from(ACCOUNT_VIEW)
                .where(ACCOUNT_VIEW.CUSTOMER_ID.isNotNull())
                .and(
                        notExists(
                                selectOne()
                                        .from(ACCOUNTING_REFERENCE)
                                        .where(
                                                ACCOUNTING_REFERENCE.CONNECTION_ID.eq(
                                                        ACCOUNT_VIEW.CONNECTION_ID))
                                        .and(ACCOUNTING_REFERENCE.KIND.eq("CUSTOMER"))
                                        .and(
                                                ACCOUNTING_REFERENCE.EXTERNAL_ID.eq(
                                                        ACCOUNT_VIEW.CUSTOMER_ID))
                                        .and(ACCOUNTING_REFERENCE.IS_ACTIVE)));
    }

    private static Select<Record4<Integer, String, String, Instant>> documents() {
        return row(
                        OrphanReason.DOCUMENT_GONE,
                        DRIFT_VIEW.INVOICE_ID,
                        concat(inline("invoice "), INVOICE_VIEW.NUMBER),
                        DRIFT_VIEW.FOUND_AT)
                .from(DRIFT_VIEW)
                .join(INVOICE_VIEW)
                .on(INVOICE_VIEW.INVOICE_ID.eq(DRIFT_VIEW.INVOICE_ID))
                .where(isGone());
    }

    private static Select<Record4<Integer, String, String, Instant>> creditMemos() {
        return row(
                        OrphanReason.CREDIT_MEMO_GONE,
                        DRIFT_VIEW.CREDIT_MEMO_ID,
                        concat(inline("credit memo "), CREDIT_MEMO_VIEW.NUMBER),
                        DRIFT_VIEW.FOUND_AT)
                .from(DRIFT_VIEW)
                .join(CREDIT_MEMO_VIEW)
                .on(CREDIT_MEMO_VIEW.MEMO_ID.eq(DRIFT_VIEW.CREDIT_MEMO_ID))
                .where(isGone());
    }

    private static Select<Record4<Integer, String, String, Instant>> entries() {
        return row(
                        OrphanReason.ENTRY_GONE,
                        DRIFT_VIEW.ENTRY_ID,
                        concat(inline("journal entry "), SENT_ENTRY_VIEW.NUMBER),
                        DRIFT_VIEW.FOUND_AT)
                .from(DRIFT_VIEW)
                .join(SENT_ENTRY_VIEW)
                .on(SENT_ENTRY_VIEW.ENTRY_ID.eq(DRIFT_VIEW.ENTRY_ID))
                .where(isGone());
    }

    private static Condition isGone() {
        return DRIFT_VIEW
                .STATUS
                .eq("OPEN")
                .and(jsonbGetAttributeAsText(DRIFT_VIEW.DEPARTURE, "kind").eq("DELETED"));
    }

    /** what was ordered for a state that is left waits for nothing any more */
    private static Select<Record4<Integer, String, String, Instant>> operations() {
        return row(
                        OrphanReason.OPERATION_LEFT_BEHIND,
                        ACCOUNTING_OPERATION.ID,
                        concat(
                                ACCOUNTING_OPERATION.KIND,
                                inline(" of "),
                                ACCOUNTING_OPERATION.TARGET),
                        ACCOUNTING_OPERATION.QUEUED_AT)
                .from(ACCOUNTING_OPERATION)
                .leftJoin(INVOICE_VIEW)
                .on(
                        INVOICE_VIEW
                                .INVOICE_ID
                                .cast(SQLDataType.VARCHAR)
                                .eq(ACCOUNTING_OPERATION.TARGET))
                .leftJoin(CREDIT_MEMO_VIEW)
                .on(
                        CREDIT_MEMO_VIEW
                                .MEMO_ID
                                .cast(SQLDataType.VARCHAR)
                                .eq(ACCOUNTING_OPERATION.TARGET))
                .where(ACCOUNTING_OPERATION.STATE.in("QUEUED", "RETRYING", "BLOCKED"))
                .and(ACCOUNTING_OPERATION.GIVEN_UP_BY.isNull())
                .and(movedOn());
    }

    private static Condition movedOn() {
        var kind = ACCOUNTING_OPERATION.KIND;
        return kind.eq("PUSH_INVOICE")
                .and(INVOICE_VIEW.STATUS.ne("APPROVED"))
                .or(kind.eq("VOID_INVOICE").and(INVOICE_VIEW.STATUS.ne("VOIDING")))
                .or(kind.eq("PUSH_CREDIT_MEMO").and(CREDIT_MEMO_VIEW.STATUS.ne("APPROVED")));
    }

    private static Select<Record4<Integer, String, String, Instant>> parts() {
        return row(
                        OrphanReason.PAYMENT_PART_WITHOUT_HOME,
                        concat(
                                PAYMENT_VIEW.PAYMENT_ID.cast(SQLDataType.VARCHAR),
                                inline(" "),
                                PAYMENT_PART_VIEW.DOCUMENT_ID),
                        concat(
                                inline("payment "),
                                PAYMENT_VIEW.DOCUMENT_ID,
                                inline(" of document "),
                                PAYMENT_PART_VIEW.DOCUMENT_ID),
                        PAYMENT_VIEW.RECEIVED_ON.cast(SQLDataType.INSTANT))
                .from(PAYMENT_PART_VIEW)
                .join(PAYMENT_VIEW)
                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_PART_VIEW.PAYMENT_ID))
                .where(PAYMENT_PART_VIEW.QUEUED_MINOR.gt(0L))
                .and(PAYMENT_PART_VIEW.REASON.ne("ELSEWHERE"));
    }

    /** it may have been seen before its landing was recorded */
    private static Select<Record4<Integer, String, String, Instant>> strays() {
        return row(
                        OrphanReason.MARK_WITHOUT_RECORD,
                        concat(STRAY_DOCUMENT.KIND, inline(" "), STRAY_DOCUMENT.DOCUMENT_ID),
                        concat(
                                choose(STRAY_DOCUMENT.KIND)
                                        .when(inline("INVOICE"), inline("invoice "))
                                        .otherwise(inline("credit memo ")),
                                STRAY_DOCUMENT.NUMBER,
                                inline(" under the mark of "),
                                STRAY_DOCUMENT.MARK.cast(SQLDataType.VARCHAR)),
                        STRAY_DOCUMENT.FOUND_AT)
                .from(STRAY_DOCUMENT)
                .where(
                        notExists(
                                selectOne()
                                        .from(INVOICE_VIEW)
                                        .where(STRAY_DOCUMENT.KIND.eq("INVOICE"))
                                        .and(
                                                INVOICE_VIEW.CONNECTION_ID.eq(
                                                        STRAY_DOCUMENT.CONNECTION_ID))
                                        .and(
                                                INVOICE_VIEW.DOCUMENT_ID.eq(
                                                        STRAY_DOCUMENT.DOCUMENT_ID))))
                .and(
                        notExists(
                                selectOne()
                                        .from(CREDIT_MEMO_VIEW)
                                        .where(STRAY_DOCUMENT.KIND.eq("CREDIT_MEMO"))
                                        .and(
                                                CREDIT_MEMO_VIEW.CONNECTION_ID.eq(
                                                        STRAY_DOCUMENT.CONNECTION_ID))
                                        .and(
                                                CREDIT_MEMO_VIEW.DOCUMENT_ID.eq(
                                                        STRAY_DOCUMENT.DOCUMENT_ID))));
    }
}

package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;
import static io.tieout.persistence.jooq.Tables.COMPANY_PROFILE;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.EXCHANGE_RATE_VIEW;
import static io.tieout.persistence.jooq.Tables.EXCHANGE_SHARE_VIEW;
import static io.tieout.persistence.jooq.Tables.GO_LIVE_DECISION;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.REFUND_DEPARTURE;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.tieout.domain.tieout.Circumstances;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Row5;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What is known about documents that differ: one statement, however many. */
final class WhatIsKnown {

    private WhatIsKnown() {}

    static Map<OpenItem.Key, Circumstances> of(
            DSLContext sql, Instant readAt, List<OpenItem> differing) {
        if (differing.isEmpty()) {
            return Map.of();
        }
        return new Question(readAt).ask(sql, differing);
    }

    /** the same of documents on any account; an entry of ours that is not there waits to be sent */
    static Map<OpenItem.Key, Circumstances> ofBooks(
            DSLContext sql, Instant readAt, List<OpenItem> differing) {
        Map<OpenItem.Key, Circumstances> known = new HashMap<>(of(sql, readAt, differing));
        Set<String> edited = editedEntries(sql);
        for (OpenItem item : differing) {
            if (BooksDocument.isEntryOfOurs(item.documentId())) {
                boolean isThere = item.type() == DocumentType.JOURNAL_ENTRY;
                boolean isEdited = edited.contains(item.documentId());
                boolean isQueued = !isThere && !isEdited;
                known.put(
                        item.key(),
                        new Circumstances(true, false, false, isQueued, isEdited, false, false));
            }
        }
        return known;
    }

    /** those that somebody changed or deleted there, and nobody decided yet what counts */
    private static Set<String> editedEntries(DSLContext sql) {
        return sql.select(BooksDocument.OWNERS)
                .from(SENT_ENTRY_VIEW)
                .join(DRIFT_VIEW)
                .on(DRIFT_VIEW.ENTRY_ID.eq(SENT_ENTRY_VIEW.ENTRY_ID))
                .where(DRIFT_VIEW.STATUS.in("OPEN", "RESTORING"))
                .fetchSet(row -> BooksDocument.ofEntry(row).orElseThrow());
    }

    /** One question about all of them. */
    private record Question(Instant readAt) {

        private static final Field<Integer> AT = field(name("asked", "at"), Integer.class);
        private static final Field<String> TYPE = field(name("asked", "type"), String.class);
        private static final Field<String> DOCUMENT =
                field(name("asked", "document"), String.class);
        private static final Field<String> CUSTOMER =
                field(name("asked", "customer"), String.class);
        private static final Field<LocalDate> ISSUED =
                field(name("asked", "issued"), LocalDate.class);

        Map<OpenItem.Key, Circumstances> ask(DSLContext sql, List<OpenItem> differing) {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Row5<Integer, String, String, String, LocalDate>[] rows = new Row5[differing.size()];
            for (int at = 0; at < rows.length; at++) {
                OpenItem item = differing.get(at);
                rows[at] =
                        row(
                                val(at),
                                val(item.type().name()),
                                val(item.documentId()),
                                val(item.customerId()),
                                val(item.issuedOn()));
            }
            return sql
                    .select(
                            AT,
                            field(KnownPapers.ID.isNotNull()).as("known"),
                            field(isLearntSince()).as("since"),
                            field(isOnItsWay()).as("way"),
                            field(hasOperation(false)).as("queued"),
                            field(isEdited()).as("edited"),
                            field(isOfStranger()).as("stranger"),
                            coalesce(field(isBeforeCutoff()), inline(false)).as("before"),
                            field(isOfOthers()).as("others"),
                            field(isIgnored()).as("ignored"),
                            coalesce(field(isInClosedBooks()), inline(false)).as("closed"))
                    .from(
                            DSL.values(rows)
                                    .as("asked", "at", "type", "document", "customer", "issued"))
                    .leftJoin(KnownPapers.table())
                    .on(KnownPapers.TYPE.eq(TYPE))
                    .and(KnownPapers.DOCUMENT_ID.eq(DOCUMENT))
                    .orderBy(AT)
                    .fetch()
                    .stream()
                    .collect(
                            toMap(
                                    row -> differing.get(row.get(AT)).key(),
                                    Question::circumstances,
                                    (one, _) -> one));
        }

        private static Circumstances circumstances(Record row) {
            return new Circumstances(
                    row.get("known", Boolean.class),
                    row.get("since", Boolean.class),
                    row.get("way", Boolean.class),
                    row.get("queued", Boolean.class),
                    row.get("edited", Boolean.class),
                    row.get("stranger", Boolean.class),
                    row.get("before", Boolean.class),
                    row.get("others", Boolean.class),
                    row.get("ignored", Boolean.class),
                    row.get("closed", Boolean.class));
        }

        private Condition isLearntSince() {
            var moved = RECEIVABLE_MOVEMENT_VIEW;
            return exists(
                    selectOne()
                            .from(moved)
                            .where(
                                    moved.DOCUMENT_ID
                                            .eq(KnownPapers.ID)
                                            .or(moved.SETTLED_BY.eq(KnownPapers.ID)))
                            .and(moved.RECORDED_AT.gt(readAt)));
        }

        private static Condition isOfOthers() {
            return exists(
                    selectOne()
                            .from(OBSERVED_DOCUMENT_VIEW)
                            .where(OBSERVED_DOCUMENT_VIEW.OBSERVED_ID.eq(KnownPapers.ID)));
        }

        private static Condition isIgnored() {
            return exists(
                    selectOne()
                            .from(PAYMENT_VIEW)
                            .where(PAYMENT_VIEW.PAYMENT_ID.eq(KnownPapers.ID))
                            .and(PAYMENT_VIEW.IGNORED_MINOR.gt(0L)));
        }

        private static Condition isInClosedBooks() {
            return ISSUED.le(
                    field(
                            select(
                                            greatest(
                                                    max(CLOSING_VIEW.CLOSED_THROUGH_ON),
                                                    field(
                                                            select(
                                                                            max(
                                                                                    COMPANY_PROFILE
                                                                                            .CLOSED_THROUGH_ON))
                                                                    .from(COMPANY_PROFILE))))
                                    .from(CLOSING_VIEW)));
        }

        private static Condition isOnItsWay() {
            return hasOperation(true)
                    .or(
                            exists(
                                    selectOne()
                                            .from(NOTICE)
                                            .where(NOTICE.EXTERNAL_ID.eq(DOCUMENT))
                                            .and(NOTICE.HANDLED_AT.isNull())));
        }

        private static Condition hasOperation(boolean isInFlight) {
            Condition state =
                    isInFlight
                            ? ACCOUNTING_OPERATION.STATE.eq("IN_FLIGHT")
                            : ACCOUNTING_OPERATION.STATE.in(
                                    "QUEUED", "RETRYING", "BLOCKED", "DEAD");
            return exists(
                    selectOne()
                            .from(ACCOUNTING_OPERATION)
                            .where(
                                    ACCOUNTING_OPERATION.TARGET.eq(
                                            KnownPapers.ID.cast(String.class)))
                            .and(state));
        }

        /** itself, or a document that it settles: what money gains follows from the rate of that */
        private static Condition isEdited() {
            return exists(
                            selectOne()
                                    .from(DRIFT_VIEW)
                                    .where(DRIFT_VIEW.STATUS.in("OPEN", "RESTORING"))
                                    .and(
                                            DRIFT_VIEW
                                                    .INVOICE_ID
                                                    .eq(KnownPapers.ID)
                                                    .or(DRIFT_VIEW.INVOICE_ID.in(settled()))))
                    .or(isRefundEdited());
        }

        private static Condition isRefundEdited() {
            return exists(
                    selectOne()
                            .from(REFUND_DEPARTURE)
                            .where(
                                    REFUND_DEPARTURE
                                            .REFUND_ID
                                            .eq(KnownPapers.ID)
                                            .or(REFUND_DEPARTURE.REFUND_ID.in(settled()))));
        }

        private static Select<Record1<UUID>> settled() {
            return select(EXCHANGE_RATE_VIEW.SUBJECT_ID)
                    .from(EXCHANGE_SHARE_VIEW)
                    .join(EXCHANGE_RATE_VIEW)
                    .on(EXCHANGE_RATE_VIEW.DOCUMENT_ID.eq(EXCHANGE_SHARE_VIEW.DOCUMENT_ID))
                    .where(EXCHANGE_SHARE_VIEW.PAYMENT_ID.eq(KnownPapers.ID));
        }

        private static Condition isOfStranger() {
            return CUSTOMER.ne(inline(""))
                    .andNotExists(
                            selectOne()
                                    .from(ACCOUNT_VIEW)
                                    .where(ACCOUNT_VIEW.CUSTOMER_ID.eq(CUSTOMER)));
        }

        private static Condition isBeforeCutoff() {
            var newest = GO_LIVE_DECISION.as("newest");
            return ISSUED.lt(
                    field(
                            select(GO_LIVE_DECISION.CUTOFF_ON)
                                    .from(GO_LIVE_DECISION)
                                    .where(
                                            GO_LIVE_DECISION.POSITION.eq(
                                                    select(max(newest.POSITION))
                                                            .from(newest)
                                                            .where(
                                                                    newest.CUTOFF_ON
                                                                            .isNotNull())))));
        }
    }
}

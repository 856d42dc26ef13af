package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.STRAY_DOCUMENT;
import static io.tieout.persistence.standing.Rows.row;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.standing.OrphanReason;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;

/**
 * Invoices and credit memos that others entered under the number of one of ours, and that do not
 * bear our mark: one that does is a stray already. Payments have references, which need not differ.
 */
final class SameNumbers {

    private static final Ours INVOICES =
            new Ours(
                    "INVOICE",
                    "invoice ",
                    INVOICE_VIEW,
                    INVOICE_VIEW.NUMBER,
                    INVOICE_VIEW.CONNECTION_ID,
                    INVOICE_VIEW.DOCUMENT_ID,
                    INVOICE_VIEW.DOCUMENT_NUMBER,
                    INVOICE_VIEW.STATUS);

    private static final Ours CREDIT_MEMOS =
            new Ours(
                    "CREDIT_MEMO",
                    "credit memo ",
                    CREDIT_MEMO_VIEW,
                    CREDIT_MEMO_VIEW.NUMBER,
                    CREDIT_MEMO_VIEW.CONNECTION_ID,
                    CREDIT_MEMO_VIEW.DOCUMENT_ID,
                    CREDIT_MEMO_VIEW.DOCUMENT_NUMBER,
                    CREDIT_MEMO_VIEW.STATUS);

    private SameNumbers() {}

    /** Where ours of one kind stand, and by which columns they are told. */
    private record Ours(
            String kind,
            String word,
            Table<?> table,
            Field<String> number,
            Field<UUID> books,
            Field<String> document,
            Field<String> documentNumber,
            Field<String> status) {}

    static Select<Record4<Integer, String, String, Instant>> query() {
        return of(INVOICES).unionAll(of(CREDIT_MEMOS));
    }

    private static Select<Record4<Integer, String, String, Instant>> of(Ours ours) {
        return row(
                        OrphanReason.NUMBER_WITHOUT_MARK,
                        OBSERVED_DOCUMENT_VIEW.OBSERVED_ID,
                        concat(
                                inline(ours.word()),
                                OBSERVED_DOCUMENT_VIEW.NUMBER,
                                inline(", document "),
                                OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID),
                        OBSERVED_DOCUMENT_VIEW.OBSERVED_AT)
                .from(OBSERVED_DOCUMENT_VIEW)
                .join(ours.table())
                .on(isOurNumber(ours))
                .where(OBSERVED_DOCUMENT_VIEW.KIND.eq(ours.kind()))
                .and(OBSERVED_DOCUMENT_VIEW.STATE.in("OPEN", "SETTLED"))
                .and(OBSERVED_DOCUMENT_VIEW.NUMBER.ne(""))
                .and(ours.status().notIn("DRAFT", "DISCARDED", "VOIDED"))
                .and(notExists(stray(ours.kind())));
    }

    private static Select<?> stray(String kind) {
        return selectOne()
                .from(STRAY_DOCUMENT)
                .where(STRAY_DOCUMENT.KIND.eq(kind))
                .and(STRAY_DOCUMENT.CONNECTION_ID.eq(OBSERVED_DOCUMENT_VIEW.CONNECTION_ID))
                .and(STRAY_DOCUMENT.DOCUMENT_ID.eq(OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID));
    }

    /** under the number it was given there, once it landed; a link tells it by its own document */
    private static Condition isOurNumber(Ours ours) {
        return ours.document()
                .isNull()
                .and(ours.number().eq(OBSERVED_DOCUMENT_VIEW.NUMBER))
                .or(
                        ours.documentNumber()
                                .eq(OBSERVED_DOCUMENT_VIEW.NUMBER)
                                .and(ours.books().eq(OBSERVED_DOCUMENT_VIEW.CONNECTION_ID))
                                .and(ours.document().ne(OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID)));
    }
}

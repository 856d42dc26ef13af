package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.observed.ObservedViews;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.observed.ObservedKind;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Which invoice has a number in the books: one of ours, or one that others entered there. */
final class NumberHolders {

    private NumberHolders() {}

    /** in words; one statement */
    static Optional<String> of(DSLContext sql, ConnectionId books, String number, InvoiceId own) {
        return sql.select(concat(inline("invoice "), INVOICE_VIEW.INVOICE_ID.cast(String.class)))
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.INVOICE_ID.ne(own.value()))
                .and(INVOICE_VIEW.STATUS.ne(Status.VOIDED.name()))
                .and(stands(books, number).or(isAboutTo(number)))
                .unionAll(
                        sql.select(
                                        concat(
                                                inline("document "),
                                                OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID,
                                                inline(", which somebody entered there")))
                                .from(OBSERVED_DOCUMENT_VIEW)
                                .where(isOthers(books, number)))
                .orderBy(1)
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    private static Condition stands(ConnectionId books, String number) {
        return INVOICE_VIEW
                .CONNECTION_ID
                .eq(books.value())
                .and(INVOICE_VIEW.DOCUMENT_NUMBER.eq(number));
    }

    private static Condition isAboutTo(String number) {
        return INVOICE_VIEW.STATUS.eq(Status.APPROVED.name()).and(INVOICE_VIEW.NUMBER.eq(number));
    }

    private static Condition isOthers(ConnectionId books, String number) {
        return OBSERVED_DOCUMENT_VIEW
                .CONNECTION_ID
                .eq(books.value())
                .and(OBSERVED_DOCUMENT_VIEW.KIND.eq(ObservedKind.INVOICE.name()))
                .and(OBSERVED_DOCUMENT_VIEW.NUMBER.eq(number))
                .and(
                        OBSERVED_DOCUMENT_VIEW.STATE.in(
                                ObservedViews.State.OPEN.name(),
                                ObservedViews.State.SETTLED.name()));
    }
}

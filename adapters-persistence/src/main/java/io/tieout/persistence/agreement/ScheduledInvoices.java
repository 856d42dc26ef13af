package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.persistence.view.BulkRows;
import java.util.List;
import org.jooq.DSLContext;

/** Which account the lines of an invoice credit: deferred revenue under an agreement. */
public final class ScheduledInvoices {

    private final DSLContext database;

    public ScheduledInvoices(DSLContext database) {
        this.database = database;
    }

    /**
     * what was drafted under an agreement stays so; one statement
     *
     * @param isDeferring whether the items credit income, and an entry beside the document defers
     *     it
     */
    public IncomeAccounts accounts(InvoiceId invoice, boolean isDeferring) {
        if (isDeferring) {
            return IncomeAccounts.atInvoice();
        }
        return IncomeAccounts.atInvoice()
                .scheduling(
                        BulkRows.of(database)
                                .map(bulk -> remembered(bulk, invoice))
                                .orElseGet(() -> products(database, invoice)));
    }

    /** where no agreement drafted anything, no invoice needs to be asked for */
    private static List<String> remembered(BulkRows bulk, InvoiceId invoice) {
        boolean isAny =
                bulk.once(
                        AGREEMENT_INVOICE_VIEW,
                        () -> bulk.plain().fetchExists(AGREEMENT_INVOICE_VIEW));
        return isAny ? bulk.once(invoice, () -> products(bulk.plain(), invoice)) : List.of();
    }

    private static List<String> products(DSLContext database, InvoiceId invoice) {
        return database.select(AGREEMENT_INVOICE_VIEW.PRODUCT)
                .from(AGREEMENT_INVOICE_VIEW)
                .where(AGREEMENT_INVOICE_VIEW.INVOICE_ID.eq(invoice.value()))
                .orderBy(AGREEMENT_INVOICE_VIEW.PRODUCT)
                .fetch(AGREEMENT_INVOICE_VIEW.PRODUCT);
    }
}
